using System.Net.Sockets;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The server cannot listen where it was told to. The message says why and what to do.</summary>
internal sealed class ListenException(string code, string message, Exception inner) : Exception(message, inner)
{
    /// <summary>The short name under which the command line reports it.</summary>
    public string Code { get; } = code;

    /// <returns>Null if the exception is no fault of listening.</returns>
    public static ListenException? From(Exception fault, IReadOnlyList<string> urls)
    {
        var places = string.Join(", ", urls);
        return Find<SocketException>(fault)?.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => new(
                "ADDRESS_IN_USE", $"Another process listens on {places} already. Stop it, or choose another address with --urls.", fault),
            SocketError.AccessDenied => new(
                "ADDRESS_DENIED", $"This user may not listen on {places}. Choose a port of 1024 or above with --urls.", fault),
            SocketError.AddressNotAvailable => new(
                "ADDRESS_UNKNOWN", $"This machine has no address {places}. Choose one of its own, or 127.0.0.1, with --urls.", fault),
            _ => null,
        };
    }

    private static T? Find<T>(Exception? fault)
        where T : Exception
    {
        while (fault is not null and not T) fault = fault.InnerException;
        return (T?)fault;
    }
}
