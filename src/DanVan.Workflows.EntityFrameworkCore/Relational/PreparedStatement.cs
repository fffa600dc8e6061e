using System.Data;
using System.Data.Common;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>One SQL statement, compiled once on one connection and run many times. Not thread-safe.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly DbCommand _command;

    /// <param name="connection">An open connection; the statement lives on it.</param>
    /// <param name="sql">SQL with named parameters.</param>
    /// <param name="parameters">The parameters' names with their types; values are given by position in this list.</param>
    public PreparedStatement(DbConnection connection, string sql, params ReadOnlySpan<(string Name, DbType Type)> parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text comes from this assembly; values go in as parameters only.
        _command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, type) in parameters)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = type;
            parameter.Value = DBNull.Value;
            _command.Parameters.Add(parameter);
        }

        _command.Prepare();
    }

    public object? this[int parameter]
    {
        set => _command.Parameters[parameter].Value = value ?? DBNull.Value;
    }

    /// <summary>Runs the statement and returns the number of changed rows.</summary>
    public Task<int> ExecuteAsync(CancellationToken cancellationToken) => _command.ExecuteNonQueryAsync(cancellationToken);

    public Task<object?> ScalarAsync(CancellationToken cancellationToken) => _command.ExecuteScalarAsync(cancellationToken);

    public Task<DbDataReader> QueryAsync(CancellationToken cancellationToken) => _command.ExecuteReaderAsync(cancellationToken);

    public void Dispose() => _command.Dispose();
}
