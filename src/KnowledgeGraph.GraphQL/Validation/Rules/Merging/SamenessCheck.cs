using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules.Merging;

/// <summary>
/// Selections that can meet on one object are of the same field with the same arguments. Two different object types never meet; an
/// interface or union can meet every type.
/// </summary>
internal sealed class SamenessCheck(TypedDocument document, MergeConflicts conflicts) : MergeCheck(document)
{
    protected override void CheckGroup(List<FieldUse> fields)
    {
        List<ObjectType> objectTypes = [.. fields.Select(field => field.ParentType).OfType<ObjectType>().Distinct()];
        if (objectTypes.Count == 0)
        {
            CheckMeeting(fields);
        }

        foreach (ObjectType type in objectTypes)
        {
            CheckMeeting(fields.FindAll(field => field.ParentType is not ObjectType || ReferenceEquals(field.ParentType, type)));
        }
    }

    private void CheckMeeting(List<FieldUse> fields)
    {
        FieldUse first = fields[0];
        foreach (FieldUse field in fields)
        {
            if (field.Node.Name != first.Node.Name)
            {
                conflicts.Add(first, field, $"\"{first.Node.Name}\" and \"{field.Node.Name}\" are different fields");
                return;
            }

            if (!ValueEquality.SameArguments(first.Node.Arguments, field.Node.Arguments))
            {
                conflicts.Add(first, field, "they have different arguments");
                return;
            }
        }

        CheckChildren(fields);
    }
}
