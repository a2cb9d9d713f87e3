using System.Diagnostics;
using System.Xml.Linq;

namespace KnowledgeGraph.Analysis.Tests.Anthology;

/// <summary>Reads the papers of the ACL Anthology from its XML, unpacked by tar into a folder that is removed again.</summary>
public static class AnthologyFiles
{
    // The letters of the old ids, so that a conference keeps its name over the change of ids in 2020.
    private static readonly Dictionary<string, string> Letters = new()
    {
        ["acl"] = "P",
        ["emnlp"] = "D",
        ["naacl"] = "N",
        ["eacl"] = "E",
        ["coling"] = "C",
        ["lrec"] = "L",
        ["tacl"] = "Q",
        ["cl"] = "J",
        ["conll"] = "K",
        ["aacl"] = "A",
        ["findings"] = "F",
        ["semeval"] = "S",
    };

    public static IReadOnlyList<AnthologyPaperFacts> Read(string archive)
    {
        var folder = Directory.CreateTempSubdirectory("anthology-");
        try
        {
            using (var tar = Process.Start("tar", ["-xJf", archive, "-C", folder.FullName, "xml"])) tar.WaitForExit();
            var files = Directory.GetFiles(Path.Combine(folder.FullName, "xml"), "*.xml").Order(StringComparer.Ordinal).ToArray();
            return [.. files.AsParallel().AsOrdered().SelectMany(ReadCollection)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<AnthologyPaperFacts> ReadCollection(string file)
    {
        var collection = XDocument.Load(file).Root ?? throw new InvalidDataException($"{file} is empty.");
        var name = (string?)collection.Attribute("id") ?? "";
        var venue = name.Contains('.') ? name[(name.IndexOf('.') + 1)..] : name[..1];
        venue = Letters.GetValueOrDefault(venue, venue);
        foreach (var volume in collection.Elements("volume"))
        {
            var year = short.TryParse((string?)volume.Element("meta")?.Element("year"), out var stated) ? stated : (short)0;
            foreach (var paper in volume.Elements("paper"))
            {
                var id = (string?)paper.Element("url") ?? $"{name}-{(string?)volume.Attribute("id")}.{(string?)paper.Attribute("id")}";
                yield return new(id, (string?)paper.Element("title") ?? "", year, venue, [.. paper.Elements("author").Select(Name)]);
            }
        }
    }

    private static string Name(XElement author) =>
        (string?)author.Attribute("id") ?? $"{(string?)author.Element("first")} {(string?)author.Element("last")}".Trim();
}
