using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Leaves signals to the command line, which hears them for every command and hands on a token.</summary>
internal sealed class ExternalLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
