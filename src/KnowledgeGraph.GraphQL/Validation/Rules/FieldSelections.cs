using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.3.1: every selected field exists on the type of its selection set; unions have <c>__typename</c> alone.</summary>
internal sealed class FieldSelections : ValidationRule
{
    public override string Section => "5.3.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (FieldUse field in document.Fields)
        {
            if (field.ParentType is { } parent && field.Definition is null && !errors.IsFull)
            {
                errors.Add($"Type \"{parent}\" has no field " +
                    $"\"{field.Node.Name}\".{Hint(document.Schema, parent, field.Node.Name)}", field.Node);
            }
        }
    }

    private static string Hint(Schema schema, CompositeType parent, string name)
    {
        List<string> owners = [.. schema.GetPossibleTypes(parent)
            .Where(type => !ReferenceEquals(type, parent) && type.FindField(name) is not null)
            .Select(type => $"\"{type}\"")
            .Take(3)];
        if (owners.Count > 0)
        {
            return $" Select it in a fragment on {string.Join(" or ", owners)}.";
        }

        return parent is FieldsType fieldsType ? NameSuggestions.For(name, fieldsType.Fields.Select(field => field.Name)) : "";
    }
}
