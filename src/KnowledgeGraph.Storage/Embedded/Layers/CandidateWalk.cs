namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Where a walk over the candidates of an id stands in a <see cref="LayerStack"/>.</summary>
internal struct CandidateWalk
{
    public int Layer;
    public long Place;
}
