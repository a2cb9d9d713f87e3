namespace KnowledgeGraph.Import.JsonLines;

/// <summary>What is wrong with a line. Never leaves <see cref="JsonLinesParser"/>, which makes a rejection of it.</summary>
internal sealed class LineFormatException(string message) : Exception(message);
