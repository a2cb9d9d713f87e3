using System.Net.Sockets;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Tests.Hosting;

public sealed class ListenExceptionTests
{
    [Theory]
    [InlineData(SocketError.AddressAlreadyInUse, "ADDRESS_IN_USE")]
    [InlineData(SocketError.AccessDenied, "ADDRESS_DENIED")]
    [InlineData(SocketError.AddressNotAvailable, "ADDRESS_UNKNOWN")]
    public void Fault_OfListening_NamesTheAddressAndWhatToDo(SocketError error, string code)
    {
        var fault = new IOException("outer", new InvalidOperationException("middle", new SocketException((int)error)));

        var known = ListenException.From(fault, ["http://127.0.0.1:80"]);

        Assert.NotNull(known);
        Assert.Equal(code, known.Code);
        Assert.Contains("http://127.0.0.1:80", known.Message);
        Assert.Contains("--urls", known.Message);
    }

    [Fact]
    public void Fault_OfAnotherKind_IsNotTakenForOne()
    {
        Assert.Null(ListenException.From(new IOException("disk"), ["http://127.0.0.1:80"]));
        Assert.Null(ListenException.From(new SocketException((int)SocketError.TimedOut), ["http://127.0.0.1:80"]));
    }
}
