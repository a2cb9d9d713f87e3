using System.CommandLine;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg verify</c>: reads every byte of a data folder and names the first damaged range.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("verify", "Check every byte of a data folder.") { data, json };
        command.SetAction((result, _) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            return CommandRunner.RunAsync(output, () => Task.FromResult(Run(output, result.GetValue(data) ?? "data")));
        });
        return command;
    }

    private static int Run(CommandOutput output, string folder)
    {
        if (!Directory.Exists(folder))
        {
            output.Error("NOT_FOUND", $"There is no folder '{folder}'. Name the data folder with --data.");
            return ExitCode.Failed;
        }

        if (StoreVerifier.Verify(folder) is { } damage)
        {
            output.Error("DAMAGED", Describe(damage), new { damage });
            return ExitCode.Damaged;
        }

        output.Result(new { intact = true }, [("intact", "yes")]);
        return ExitCode.Done;
    }

    private static string Describe(DamagedRange damage) =>
        $"{damage.File}, bytes {damage.Start} to {damage.End}: {damage.Reason} "
        + (damage.IsTornTail
            ? "It is a write that never finished and was never acknowledged; the next opening for writing cuts it."
            : "Restore the folder from a backup, or import again into an empty folder.");
}
