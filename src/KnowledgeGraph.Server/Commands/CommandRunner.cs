using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Import;
using KnowledgeGraph.Server.Analysing;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Server.Querying;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Commands;

/// <summary>The one boundary at which faults that a user can act on become a message and an exit code. Others crash with their trace.</summary>
internal static class CommandRunner
{
    public static Task<int> RunAsync(CommandOutput output, Func<Task<int>> work) => RunAsync(output.Error, work);

    /// <param name="report">Takes the code and the message of a fault.</param>
    /// <param name="work">What the command does; gives its exit code.</param>
    public static async Task<int> RunAsync(Action<string, string> report, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (StoreException fault)
        {
            report($"STORE_{fault.Fault.ToString().ToUpperInvariant()}", fault.Message);
            return fault.Fault == StoreFault.Damaged ? ExitCode.Damaged : ExitCode.Failed;
        }
        catch (ImportException fault)
        {
            report("IMPORT", fault.Message);
            return ExitCode.Failed;
        }
        catch (ListenException fault)
        {
            report(fault.Code, fault.Message);
            return ExitCode.Failed;
        }
        catch (QueryException fault)
        {
            report(fault.Code, fault.Message);
            return fault.IsUsage ? ExitCode.Usage : ExitCode.Failed;
        }
        catch (LookupException fault)
        {
            report(fault.Code, fault.Message);
            return ExitCode.Failed;
        }
        catch (IOException fault)
        {
            report("IO", fault.Message);
            return ExitCode.Failed;
        }
        catch (UnauthorizedAccessException fault)
        {
            report("ACCESS", fault.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            report("CANCELLED", "Stopped. Everything acknowledged before is kept.");
            return ExitCode.Cancelled;
        }
    }
}
