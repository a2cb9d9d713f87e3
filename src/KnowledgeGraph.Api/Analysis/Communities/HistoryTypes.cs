using KnowledgeGraph.Analysis.Communities.Change;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>The types below <c>communityHistory</c>.</summary>
internal static class HistoryTypes
{
    public const string Result = "CommunityHistory";

    private const string Window = "CommunityWindow";
    private const string Thread = "CommunityThread";
    private const string Step = "CommunityThreadStep";
    private const string Event = "CommunityEvent";
    private const string EventKind = "CommunityEventKind";

    public static void Declare(SchemaBuilder schema)
    {
        DeclareKinds(schema);
        schema.HeavyResult<HistoryFound>(Result, "Communities over the years. After a stop the windows that were done.", type => type
            .List("windows", Window, "In the order of time.", answer => answer.Value.Windows)
            .List("threads", Thread, "Communities through the windows, by first window.", answer => answer.Value.Threads)
            .List("events", Event, "What happened from one window to the next, by window.", answer => answer.Value.Events));
        schema.Object<WindowRow>(Window, type => type
            .Description("Some years and their communities.")
            .Int("firstYear", "The first of its years.", window => window.FirstYear)
            .Int("lastYear", "The last of its years.", window => window.LastYear)
            .Int("count", "Communities of at least `minSize` members.", window => window.Count)
            .Float("modularity", "Of the division of these years.", window => window.Modularity));
        schema.Object<ThreadRow>(Thread, type => type
            .Description("One community through the years.")
            .List("steps", Step, "One for each window, without a gap.", thread => thread.Steps));
        schema.Object<ThreadStepRow>(Step, type => type
            .Description("A community in one window.")
            .Int("window", "Position in `windows`.", step => step.Window)
            .Int("community", "Its number in that window.", step => step.Community)
            .Int("size", "Members.", step => step.Size)
            .AnyNodes("representatives", "The three members that stand for it best.", step => step.Representatives));
        schema.Object<CommunityEvent>(Event, type => type
            .Description("What happened to a community from one window to the next.")
            .Enum("kind", EventKind, "What happened.", change => change.Kind)
            .Int("window", "Position in `windows` of the later one.", change => change.Window)
            .IntOrNull("before", "Community in the earlier window; null for one that was born.", change => change.Before)
            .IntOrNull("after", "Community in the later window; null for one that dissolved.", change => change.After)
            .Int("shared", "Members that both have.", change => change.Shared)
            .Float("similarity", "Shared members over all members of both.", change => change.Similarity));
    }

    private static void DeclareKinds(SchemaBuilder schema) => schema.Enum(EventKind, type => type
        .Description("What can happen to a community.")
        .Value(CommunityEventKind.Born, "BORN", "Its members were in no common community before.")
        .Value(CommunityEventKind.Continued, "CONTINUED", "It went on, of about the same size.")
        .Value(CommunityEventKind.Grew, "GREW", "It went on, larger.")
        .Value(CommunityEventKind.Shrank, "SHRANK", "It went on, smaller.")
        .Value(CommunityEventKind.SplitFrom, "SPLIT_FROM", "It came out of one that may have gone on otherwise.")
        .Value(CommunityEventKind.MergedInto, "MERGED_INTO", "Most of it became part of another one.")
        .Value(CommunityEventKind.Dissolved, "DISSOLVED", "Nothing of it is left together."));
}
