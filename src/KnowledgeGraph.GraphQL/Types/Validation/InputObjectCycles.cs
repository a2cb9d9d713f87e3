namespace KnowledgeGraph.GraphQL.Types.Validation;

/// <summary>Refuses input objects that no finite value could satisfy: circles of non-null fields (§3.10 type validation 3).</summary>
internal static class InputObjectCycles
{
    public static void Check(IEnumerable<InputObjectType> types, List<string> problems)
    {
        HashSet<InputObjectType> finished = [];
        foreach (InputObjectType type in types)
        {
            Visit(type, [], finished, problems);
        }
    }

    private static void Visit(InputObjectType type, List<InputObjectType> trail, HashSet<InputObjectType> finished, List<string> problems)
    {
        int start = trail.IndexOf(type);
        if (start >= 0)
        {
            IEnumerable<string> names = trail.Skip(start).Append(type).Select(member => member.Name);
            problems.Add($"No value can exist for the input objects {string.Join(" → ", names)}: make one of the fields nullable.");
            return;
        }

        if (!finished.Add(type))
        {
            return;
        }

        trail.Add(type);
        foreach (InputValueDefinition field in type.Fields)
        {
            if (field.Type is NonNullType { InnerType: InputObjectType next })
            {
                Visit(next, trail, finished, problems);
            }
        }

        trail.RemoveAt(trail.Count - 1);
    }
}
