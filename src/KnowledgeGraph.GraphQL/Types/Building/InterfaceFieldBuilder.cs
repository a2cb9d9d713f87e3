namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>Declares a field of an interface; the object types that implement it resolve it.</summary>
public sealed class InterfaceFieldBuilder : FieldBuilder<InterfaceFieldBuilder>
{
    internal InterfaceFieldBuilder(FieldDraft draft)
        : base(draft)
    {
    }
}
