using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Ids;

/// <summary>Reads what clients write where an id is wanted: the opaque <c>id</c> of a node, or any external id in any spelling.</summary>
internal static class NodeIdText
{
    /// <summary>Reads an id for a field that knows the kind.</summary>
    /// <param name="text">What the client wrote.</param>
    /// <param name="kind">The kind that the field is about.</param>
    /// <param name="id">The id within the kind.</param>
    /// <param name="problem">What is wrong and what to write instead.</param>
    public static bool TryRead(string text, NodeKind kind, out ExternalId id, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (GlobalId.TryDecode(text, out var node))
        {
            id = node.Id;
            if (node.Kind == kind) return true;
            problem = ApiErrors.WrongKind(text, node.Kind, kind);
            return false;
        }

        if (IdParser.TryParse(text, out id)) return true;
        problem = ApiErrors.UnreadableId(text);
        return false;
    }

    /// <summary>Reads an id for a field that takes every kind: an opaque id names one kind, an external id may belong to any.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out NodeReference[]? candidates)
    {
        candidates = null;
        if (GlobalId.TryDecode(text, out var node))
        {
            candidates = [node];
            return true;
        }

        if (!IdParser.TryParse(text, out var id)) return false;
        candidates =
        [
            new(NodeKind.Paper, id), new(NodeKind.Author, id), new(NodeKind.Institution, id), new(NodeKind.Venue, id),
            new(NodeKind.Topic, id),
        ];
        return true;
    }
}
