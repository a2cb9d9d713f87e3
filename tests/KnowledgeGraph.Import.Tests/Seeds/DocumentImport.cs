using System.Text;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>Brings documents into a graph, each through the reader that knows it.</summary>
internal static class DocumentImport
{
    public static DateOnly AsOf { get; } = new(2026, 6, 15);

    public static async Task<GraphPicture> PictureOfAsync(params IEnumerable<string> files)
    {
        await using var store = new ReferenceGraphStore();
        foreach (var file in files) await ImportAsync(store, file);
        return await GraphPicture.TakeAsync(store);
    }

    public static Task<ImportReport> ImportAsync(IGraphStore store, string path) =>
        new Importer().RunAsync(store, new ImportOptions { Paths = [path], AsOf = AsOf, IsStrict = true });

    public static Task<List<ImportRecord>> ReadTextAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text), AsOf);

    public static async Task<List<ImportRecord>> ReadAsync(byte[] content, DateOnly asOf)
    {
        var head = new InputHead("document", Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(content.Length, InputHead.MaxBytes))), content.Length <= InputHead.MaxBytes);
        var reader = Assert.Single(RecordReaders.All, reader => reader.Recognizes(head));
        var records = new List<ImportRecord>();
        await foreach (var record in reader.ReadAsync(new RecordInput("document", new MemoryStream(content), asOf))) records.Add(record);
        return records;
    }
}
