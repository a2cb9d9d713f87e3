using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Acl;

/// <summary>
/// Reads a collection of the ACL Anthology (one XML file). Holds one volume at a time, since a DOI that two papers of a volume print
/// identifies neither. Editors are not authors; front matter is counted and is no paper.
/// </summary>
public sealed class AnthologyReader : IRecordReader
{
    private const string DefaultSource = "acl-anthology";

    /// <summary>Papers held at most; far above the largest volume, so that only a hostile file meets it.</summary>
    private const int MaxPapersHeld = 50_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    public string Format => "acl";

    public string Description => "ACL Anthology XML";

    public bool PrintsNameForms => true;

    public bool Recognizes(InputHead head) =>
        head.Text.AsSpan().TrimStart().StartsWith("<") && head.Text.Contains("<collection id=", StringComparison.Ordinal);

    public async IAsyncEnumerable<ImportRecord> ReadAsync(
        RecordInput input, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // The parser reads the stream itself, in large blocks of a local file; its asynchronous form costs several times the time.
        await Task.CompletedTask;
        using var xml = XmlReader.Create(input.Content, Settings);
        var state = new State(input.Source ?? DefaultSource);
        string? fault;
        while ((fault = Step(xml, state, out var hasMore)) is null && hasMore)
        {
            cancellation.ThrowIfCancellationRequested();
            while (state.Ready.TryDequeue(out var record)) yield return record;
        }

        state.FlushVolume();
        while (state.Ready.TryDequeue(out var record)) yield return record;
        if (fault is not null) yield return ImportRecord.Rejected(LineOf(xml), new ImportPosition(++state.Records), fault);
    }

    /// <summary>Reads up to the next element of interest; returns why the rest of the document cannot be read, or null.</summary>
    private static string? Step(XmlReader xml, State state, out bool hasMore)
    {
        hasMore = true;
        try
        {
            // An element taken whole leaves the reader on its successor already.
            if (state.IsOnSuccessor) state.IsOnSuccessor = false;
            else hasMore = xml.Read();
            if (hasMore) state.Take(xml);
            return null;
        }
        catch (XmlException e)
        {
            hasMore = false;
            return $"The XML is broken here and the rest of the file was not read: {e.Message}";
        }
    }

    private static long LineOf(XmlReader xml) => xml is IXmlLineInfo info ? info.LineNumber : 0;

    private sealed class State(string source)
    {
        private readonly List<AnthologyPaper> _papers = [];
        private string _collection = "";
        private AnthologyVolume? _volume;
        private bool _isVenueStated;

        public Queue<ImportRecord> Ready { get; } = new();

        public bool IsOnSuccessor { get; set; }

        public long Records { get; set; }

        public void Take(XmlReader xml)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Name == "volume") FlushVolume();
            if (xml.NodeType != XmlNodeType.Element) return;
            switch (xml.Name)
            {
                case "collection": _collection = xml.GetAttribute("id") ?? ""; break;
                case "volume": StartVolume(xml.GetAttribute("id") ?? ""); break;
                case "meta" when _volume is not null: _volume = _volume.With(Whole(xml)); break;
                case "frontmatter": SetFrontMatterAside(xml); break;
                case "paper" when _volume is not null: TakePaper(xml); break;
                default: break;
            }
        }

        public void FlushVolume()
        {
            if (_volume is not { } volume) return;
            StateVenue(volume);
            var shared = _papers.Where(paper => !paper.Doi.IsNone).CountBy(paper => paper.Doi).Where(pair => pair.Value > 1)
                .Select(pair => pair.Key).ToHashSet();
            foreach (var paper in _papers)
                Ready.Enqueue(AnthologyPaperMapper.Map(volume, paper, shared.Contains(paper.Doi), source, new ImportPosition(++Records)));
            _papers.Clear();
        }

        private void StartVolume(string id)
        {
            FlushVolume();
            _volume = new AnthologyVolume(_collection, id);
            _isVenueStated = false;
        }

        /// <summary>Only once the volume's own title is known: some venues have no other name.</summary>
        private void StateVenue(AnthologyVolume volume)
        {
            if (_isVenueStated || volume.Venue is not { } venue) return;
            _isVenueStated = true;
            var statement = new NodeStatement(NodeKind.Venue, venue.Id).Set(NodeProperty.Name, venue.Name)
                .Set(NodeProperty.Type, venue.Type);
            Ready.Enqueue(ImportRecord.Of(0, new ImportPosition(++Records), [new SourcedStatement(source, statement)]));
        }

        private void TakePaper(XmlReader xml)
        {
            var line = LineOf(xml);
            var element = Whole(xml);
            _papers.Add(new AnthologyPaper(element, line, element.Attribute("id")?.Value ?? ""));
            if (_papers.Count >= MaxPapersHeld) FlushVolume();
        }

        private void SetFrontMatterAside(XmlReader xml)
        {
            Ready.Enqueue(ImportRecord.Of(LineOf(xml), new ImportPosition(++Records), [], new ImportRemark(AnthologyRemarks.FrontMatter)));
            xml.Skip();
            IsOnSuccessor = true;
        }

        private XElement Whole(XmlReader xml)
        {
            IsOnSuccessor = true;
            return (XElement)XNode.ReadFrom(xml);
        }
    }
}
