using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Analysis.People.Teams;
using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Analysing;

/// <summary><c>kg team</c>: people who together cover some topics and are close to each other.</summary>
internal static class TeamCommand
{
    public static Command Create()
    {
        var topics = new Argument<string[]>("topics")
        {
            Description = "What to cover, one to twenty topics: names, keys or any ids.",
            Arity = new ArgumentArity(1, 20),
        };
        var size = new Option<int>("--size") { Description = "People, 1 to 20.", DefaultValueFactory = _ => 4 };
        var closeness = new Option<double>("--closeness")
        {
            Description = "What being close is worth beside knowing: 0 nothing, 1 as much.",
            DefaultValueFactory = _ => 0.5,
        };
        var command = new Command("team", "Find people who cover topics and are close to each other.") { topics, size, closeness };
        return AnalysisCommand.Complete(command, async run =>
        {
            var finder = new NamedNodeFinder(run.Session.Snapshot, NodeKind.Topic);
            var wanted = await finder.FindAllAsync(run.Arguments.GetRequiredValue(topics), run.Cancellation);
            var options = new TeamOptions
            {
                Size = Math.Clamp(run.Arguments.GetValue(size), 1, 20),
                Closeness = Math.Clamp(run.Arguments.GetValue(closeness), 0, 1),
            };
            var team = TeamFormation.Find(run.Filter.Compile(run.Session.Topology), wanted, options, run.Budget);
            await PrintAsync(run, wanted, team);
            return team.Report;
        });
    }

    private static async Task PrintAsync(AnalysisRun run, IReadOnlyList<NodeId> topics, TeamResult team)
    {
        var labels = await NodeLabels.ReadAsync(
            run.Session.Snapshot, team.Members.Select(member => member.Author).Concat(topics), run.Cancellation);
        var members = team.Members.Select(member => new
        {
            author = AuthorView.Of(labels[member.Author]),
            expertise = member.Expertise.Select((value, i) => new { topic = labels[topics[i]].Name, value }).ToArray(),
            distances = member.Distances,
        }).ToArray();
        var view = new
        {
            topics = topics.Select(topic => new { key = labels[topic].Key, name = labels[topic].Name }).ToArray(),
            members,
            score = team.Score,
            coverage = team.Coverage,
            uncovered = team.Uncovered.Select(topic => labels[topic].Name).ToArray(),
            complete = team.Report.IsComplete,
            version = run.Session.Topology.Version,
        };
        run.Output.Text(view,
        [
            string.Create(CultureInfo.InvariantCulture, $"Covers {team.Coverage:P0} of what the first experts know."),
            .. members.SelectMany((member, i) => (string[])
            [
                $"{i + 1,3}  {member.author.Name}  ({member.author.Key})",
                .. member.expertise.Where(known => known.value > 0)
                    .Select(known => string.Create(CultureInfo.InvariantCulture, $"     {known.value,5:P0}  {known.topic}")),
                $"     hops to the others: {string.Join(", ", member.distances.Where((_, other) => other != i).Select(Hops))}",
            ]),
            .. view.uncovered.Select(topic => $"Nobody found for: {topic}"),
        ]);
    }

    private static string Hops(int? hops) => hops?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
