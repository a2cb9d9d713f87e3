using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>The enums of the community fields.</summary>
internal static class CommunityEnums
{
    public static void Declare(SchemaBuilder schema)
    {
        schema.Enum(CommunityTypes.GraphEnum, type => type
            .Description("What is grouped into communities, and what links it.")
            .Value(CommunityGraphKind.Coauthor, "COAUTHOR", "Authors, by joint papers.")
            .Value(CommunityGraphKind.Citation, "CITATION", "Papers, by citations in either direction.")
            .Value(CommunityGraphKind.Coupling, "COUPLING", "Papers, by references in common.")
            .Value(CommunityGraphKind.Cocitation, "CO_CITATION", "Papers, by papers that cite both.")
            .Value(CommunityGraphKind.Topic, "TOPIC", "Topics, by papers in common."));
        schema.Enum(CommunityTypes.MethodEnum, type => type
            .Description("The algorithm that finds communities.")
            .Value("LEIDEN", "Leiden: hierarchical, and every community is connected (Traag, Waltman and van Eck 2019).")
            .Value(CommunityTypes.LabelPropagation, "Label propagation: fast and rough (Raghavan, Albert and Kumara 2007)."));
        schema.Enum(CommunityTypes.ObjectiveEnum, type => type
            .Description("What makes a division good.")
            .Value(CommunityObjective.Modularity, "MODULARITY", "More weight inside communities than chance would have (Newman and " +
                "Girvan 2004).")
            .Value(CommunityObjective.ConstantPotts, "CPM", "Communities denser than the resolution (Traag, Van Dooren and Nesterov " +
                "2011)."));
    }
}
