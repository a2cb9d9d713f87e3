using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>A person of one document, under every spelling that the document prints.</summary>
/// <param name="Id">Id of the name that stands for the person; relations point to it.</param>
/// <param name="OtherIds">Ids of misprinted names.</param>
/// <param name="Name">The spelling printed most often.</param>
/// <param name="AlternateNames">The other spellings in ordinal order.</param>
internal sealed record DocumentPerson(ExternalId Id, IReadOnlyList<ExternalId> OtherIds, string Name, IReadOnlyList<string> AlternateNames)
{
    /// <summary>
    /// What the document says about the person. The first statement names only the person's own id, so that the id by which the
    /// graph knows the person does not depend on a misprint, whichever document comes first.
    /// </summary>
    public IEnumerable<NodeStatement> ToStatements()
    {
        var person = new NodeStatement(NodeKind.Author, Id).Set(NodeProperty.Name, Name);
        if (AlternateNames.Count > 0) person.Set(NodeProperty.AlternateNames, PropertyValue.TextList(AlternateNames));
        yield return person;
        if (OtherIds.Count > 0) yield return new NodeStatement(NodeKind.Author, [Id, .. OtherIds]).Set(NodeProperty.Name, Name);
    }
}
