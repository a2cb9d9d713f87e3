namespace KnowledgeGraph.Storage.Text;

/// <summary>What a node has gathered so far: its score and the number of distinct words of the query that it holds.</summary>
internal readonly record struct SearchHit(double Score, int Words);
