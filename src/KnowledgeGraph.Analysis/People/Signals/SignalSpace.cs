using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// The working memory of one measurement at a time: four bytes an author of the topology, some 90 for each whom a run meets, and 16 a topic
/// and venue. Not thread-safe.
/// </summary>
internal sealed class SignalSpace(GraphTopology topology)
{
    private CandidateTies[] _ties = new CandidateTies[1024];
    private WalkState[] _walks = new WalkState[1024];

    public AuthorSlots Slots { get; } = new(topology.Authors.Count);

    public EntryStore Entries { get; } = new();

    public GrowingArray<int> Touched { get; } = new();

    public Queue<int> Pushes { get; } = new();

    public CandidateHeap Candidates { get; } = new();

    public PaperSample Papers { get; } = new();

    public Profile Topics { get; } = new(topology.PaperTopics, topology.TopicPapers, rareWeighsMore: true);

    public Profile Venues { get; } = new(topology.PaperVenues, topology.VenuePapers, rareWeighsMore: false);

    /// <summary>Forgets the run before.</summary>
    public void Begin()
    {
        Slots.Begin();
        Entries.Clear();
        Touched.Clear();
        Pushes.Clear();
        Candidates.Clear();
    }

    /// <summary>
    /// The author's slot, made where there is none. References to slots that were taken before may point to an array left behind.
    /// </summary>
    public int SlotOf(int author)
    {
        var slot = Slots.Find(author);
        return slot >= 0 ? slot : Add(author);
    }

    public ref CandidateTies TiesOf(int slot) => ref _ties[slot];

    public ref WalkState WalkOf(int slot) => ref _walks[slot];

    private int Add(int author)
    {
        var slot = Slots.Add(author);
        if (slot == _ties.Length)
        {
            Array.Resize(ref _ties, slot * 2);
            Array.Resize(ref _walks, slot * 2);
        }

        (_ties[slot], _walks[slot]) = (new(author), new());
        return slot;
    }
}
