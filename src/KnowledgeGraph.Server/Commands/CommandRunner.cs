using KnowledgeGraph.Import;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Commands;

/// <summary>The one boundary at which faults that a user can act on become a message and an exit code. Others crash with their trace.</summary>
internal static class CommandRunner
{
    public static async Task<int> RunAsync(CommandOutput output, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (StoreException fault)
        {
            output.Error($"STORE_{fault.Fault.ToString().ToUpperInvariant()}", fault.Message);
            return fault.Fault == StoreFault.Damaged ? ExitCode.Damaged : ExitCode.Failed;
        }
        catch (ImportException fault)
        {
            output.Error("IMPORT", fault.Message);
            return ExitCode.Failed;
        }
        catch (IOException fault)
        {
            output.Error("IO", fault.Message);
            return ExitCode.Failed;
        }
        catch (UnauthorizedAccessException fault)
        {
            output.Error("ACCESS", fault.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            output.Error("CANCELLED", "Stopped. Everything acknowledged before is kept.");
            return ExitCode.Cancelled;
        }
    }
}
