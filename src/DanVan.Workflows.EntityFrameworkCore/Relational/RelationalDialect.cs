using System.Data.Common;
using DanVan.Workflows.EntityFrameworkCore.Schema;
using DanVan.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>All that differs between databases. The statements themselves are the same everywhere.</summary>
internal abstract class RelationalDialect : IDisposable
{
    /// <summary>How many idle connections are kept open, each with its compiled statements.</summary>
    public virtual int IdleSessions => 8;

    /// <summary>Begins a transaction that will write.</summary>
    public abstract string BeginWrite { get; }

    /// <summary>Appended to a query whose row must not change before the commit; empty where writers exclude one another anyway.</summary>
    public abstract string ShareLock { get; }

    /// <summary>Opens a connection that is as durable as the store promises, or throws.</summary>
    public abstract ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Compiles a statement with named parameters on a connection of this database.</summary>
    public abstract PreparedStatement Prepare(DbConnection connection, string sql, params ReadOnlySpan<(string Name, ParameterKind Kind)> parameters);

    /// <summary>Makes a context for the seldom queries on an open connection of this database.</summary>
    public abstract WorkflowDbContext CreateContext(DbConnection connection);

    /// <summary>Waits for this process's turn to write, in order of arrival. Disposing of the result ends the turn.</summary>
    public abstract ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>What a failure of the database means to a caller of the store.</summary>
    public abstract WorkflowStoreException Translate(DbException failure);

    /// <inheritdoc />
    public abstract void Dispose();
}
