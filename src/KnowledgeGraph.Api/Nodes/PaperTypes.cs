using System.Text;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>The enum of paper types: the stored upper-case names are its values, in the order of <see cref="PaperType.All"/>.</summary>
internal static class PaperTypes
{
    public const string EnumName = "PaperType";

    private static readonly byte[][] Names = [.. PaperType.All.Select(Encoding.UTF8.GetBytes)];
    private static readonly byte Other = (byte)Array.FindIndex(Names, name => name.AsSpan().SequenceEqual("OTHER"u8));

    public static bool IsTypeOf(NodeKind kind, FieldDefinition field) => kind == NodeKind.Paper && field.Property == NodeProperty.Type;

    public static void Declare(SchemaBuilder schema) => schema.Enum(EnumName, type =>
    {
        type.Description("What a paper is.");
        foreach (var name in PaperType.All) type.Value(name, DescriptionOf(name));
    });

    /// <summary>A stored text that is no type of this version reads as OTHER.</summary>
    public static EnumColumn ToColumn(TextColumn texts)
    {
        var indexes = new byte[texts.Count];
        for (var row = 0; row < indexes.Length; row++)
        {
            if (!texts.IsNull(row)) indexes[row] = IndexOf(texts[row]);
        }

        return new EnumColumn(indexes, texts.Count, texts.Nulls);
    }

    private static byte IndexOf(ReadOnlySpan<byte> name)
    {
        for (var index = 0; index < Names.Length; index++)
        {
            if (name.SequenceEqual(Names[index])) return (byte)index;
        }

        return Other;
    }

    private static string DescriptionOf(string name) => name switch
    {
        PaperType.Article => "An article in a journal.",
        PaperType.ConferencePaper => "A paper in the proceedings of a conference or workshop.",
        PaperType.Preprint => "A manuscript made public before or without review.",
        PaperType.Book => "A book, or a volume of proceedings as a whole.",
        PaperType.BookChapter => "A chapter of a book.",
        PaperType.Dissertation => "A thesis.",
        PaperType.Report => "A technical report.",
        PaperType.Review => "A survey of other work.",
        PaperType.Dataset => "A data set.",
        PaperType.Editorial => "An editorial or preface.",
        PaperType.Letter => "A letter or short communication.",
        PaperType.Erratum => "A correction of another paper.",
        PaperType.Statement => "A research statement: a document about its author's own work that cites papers.",
        PaperType.Other => "Anything else, and types that this version does not know.",
        _ => throw new InvalidOperationException($"The paper type {name} needs a description."),
    };
}
