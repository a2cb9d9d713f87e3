using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Import.Generation;
using KnowledgeGraph.Server.Output;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg generate</c>: a synthetic graph as JSON Lines, for measuring.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var papers = new Option<long>("--papers") { Description = "Number of papers.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<ulong>("--seed") { Description = "Start of the pseudo-random sequence.", DefaultValueFactory = _ => 1 };
        var target = new Option<string>("--output", "-o")
        {
            Description = "File to write; - for standard output.",
            DefaultValueFactory = _ => "-",
        };
        var json = SharedOptions.Json();
        var command = new Command("generate", "Write a synthetic graph as JSON Lines.") { papers, seed, target, json };
        papers.Checked(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= GenerateOptions.MaxPapers
                ? null
                : $"--papers is a number between 1 and {GenerateOptions.MaxPapers}, not '{text}'.");
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            var options = new GenerateOptions(result.GetValue(papers), result.GetValue(seed));
            return CommandRunner.RunAsync(output, () => RunAsync(output, options, result.GetValue(target) ?? "-", cancellation));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandOutput output, GenerateOptions options, string target, CancellationToken cancellation)
    {
        var stream = target == "-"
            ? Console.OpenStandardOutput()
            : new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        await using (stream)
        {
            var step = Math.Max(1, options.Papers / 20);
            var next = step;
            var progress = new SynchronousProgress<long>(done =>
            {
                if (done < next) return;
                output.Message($"{done:N0} of {options.Papers:N0} papers written");
                next = done + step;
            });
            await new GraphGenerator(options).WriteAsync(stream, progress, cancellation);
        }

        return ExitCode.Done;
    }
}
