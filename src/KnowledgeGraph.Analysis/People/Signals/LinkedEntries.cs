namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// A list whose entries lie among those of all candidates (<see cref="EntryStore"/>), the last one first. <c>default</c> is empty.
/// </summary>
/// <param name="Last">One more than the place of the last entry; 0 for none.</param>
internal readonly record struct LinkedEntries(int Last);
