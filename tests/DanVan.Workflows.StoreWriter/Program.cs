using System.Globalization;
using DanVan.Workflows;
using DanVan.Workflows.Conformance.Storage;
using DanVan.Workflows.Sqlite;
using DanVan.Workflows.Storage;

// Writes batches with something in every part and, after each, prints its mark: from then on it must never be lost.
//   write FILE NAME COUNT   writes COUNT batches
//   hold FILE               takes the write lock and keeps it until it is killed
if (args is ["hold", var held])
{
    using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={held};Pooling=False");
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = "BEGIN IMMEDIATE";
    command.ExecuteNonQuery();
    Console.WriteLine("held");
    Thread.Sleep(Timeout.Infinite);
}

if (args is not ["write", var path, var name, var count])
{
    Console.Error.WriteLine("Usage: write FILE NAME COUNT | hold FILE");
    return 2;
}

await using var store = await SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(path));
const string Series = "KH/2024";
var stream = Batches.Registration(name);
for (var i = 0; i < int.Parse(count, CultureInfo.InvariantCulture);)
{
    var loaded = await store.LoadAsync(new LoadRequest(CommandId.New(), stream, null, 0, [], [Series]));
    var number = loaded.Series[Series] + 1;
    var mark = number.ToString(CultureInfo.InvariantCulture);
    var batch = Batches.Full(stream, loaded.Target?.Version ?? 0, mark, CommandId.From("write", mark)) with { Series = [new(Series, number - 1, number)] };
    if (await store.CommitAsync(batch) == CommitResult.Committed)
    {
        Console.WriteLine(mark);
        i++;
    }
}

return 0;
