using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.3.3: scalars and enums end a selection; objects, interfaces and unions are followed by one.</summary>
internal sealed class LeafFieldSelections : ValidationRule
{
    public override string Section => "5.3.3";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (FieldUse field in document.Fields)
        {
            if (field.Definition is null)
            {
                continue;
            }

            bool isLeaf = field.Definition.Type.IsLeafType;
            if (isLeaf && field.Node.SelectionSet is { } selectionSet)
            {
                errors.Add($"Field \"{field.Coordinate}\" has type \"{field.Definition.Type}\", which has no fields to " +
                    $"select.", selectionSet);
            }
            else if (!isLeaf && field.Node.SelectionSet is null)
            {
                errors.Add(
                    $"Field \"{field.Coordinate}\" has type \"{field.Definition.Type}\"; say which of its fields are wanted: "
                    + $"\"{field.Node.Name} {{ ... }}\".",
                    field.Node);
            }
        }
    }
}
