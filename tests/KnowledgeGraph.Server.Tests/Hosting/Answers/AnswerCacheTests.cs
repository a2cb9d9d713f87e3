using System.Text;
using KnowledgeGraph.Server.Hosting.Answers;
using KnowledgeGraph.Storage;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Tests.Hosting.Answers;

public sealed class AnswerCacheTests
{
    private const string Query = """{"query":"{ stats { papers } }"}""";
    private readonly StampedStore _store = new();
    private readonly AnswerCache _cache;
    private string _answer = """{"data":{"stats":{"papers":1}}}""";
    private int _answered;
    private bool _onPool;

    public AnswerCacheTests() => _cache = new(() => _store, 1 << 22);

    [Fact]
    public async Task Answer_AskedAgainInTheSameState_IsTheSameBytesWithoutWork()
    {
        var first = await AskAsync(Query);
        var second = await AskAsync(Query);

        Assert.Equal(1, _answered);
        Assert.Equal(_answer, Text(first));
        Assert.Equal(Text(first), Text(second));
        Assert.Equal("application/json", second.Response.ContentType);
        Assert.Equal(_answer.Length, second.Response.ContentLength);
    }

    [Fact]
    public async Task Answer_AfterAChangeByAnyone_IsMadeAnew()
    {
        await AskAsync(Query);
        _store.Stamp = "b";
        _answer = """{"data":{"stats":{"papers":2}}}""";

        Assert.Equal(_answer, Text(await AskAsync(Query)));
        Assert.Equal(_answer, Text(await AskAsync(Query)));
        Assert.Equal(2, _answered);
    }

    [Fact]
    public async Task Answer_WhileSomebodyCommits_IsNotKept()
    {
        await AskAsync(Query, during: () => _store.Stamp = "b");
        await AskAsync(Query);

        Assert.Equal(2, _answered);
    }

    [Theory]
    [InlineData("""{"query":"mutation { deleteNodes(ids: []) { count } }"}""", """{"data":{}}""")]
    [InlineData(Query, """{"errors":[{"message":"no"}]}""")]
    [InlineData(Query, """{"data":{"a":null},"errors":[{"message":"no"}]}""")]
    [InlineData(Query, """{"data":{"a":1},"extensions":{"analysis":[]}}""")]
    [InlineData("""{"id":"a stored one"}""", """{"data":{}}""")]
    public async Task Answer_ThatMayNotHoldNextTime_IsNotKept(string request, string answer)
    {
        _answer = answer;
        await AskAsync(request);
        await AskAsync(request);

        Assert.Equal(2, _answered);
    }

    [Theory]
    [InlineData("Accept", "application/graphql-response+json")]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("X-Api-Key", "x")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task Answer_ToAnotherKindOfClient_IsItsOwn(string header, string value)
    {
        await AskAsync(Query);
        await AskAsync(Query, set: context => context.Request.Headers[header] = value);

        Assert.Equal(2, _answered);
    }

    [Fact]
    public async Task Answer_WhileTheStoreIsAway_IsTheAffairOfWhoeverAnswers()
    {
        await AskAsync(Query);
        _store.IsAway = true;

        Assert.Equal(_answer, Text(await AskAsync(Query)));
        Assert.Equal(2, _answered);
    }

    /// <summary>The thread that brings stamps writes small answers itself and does nothing longer.</summary>
    [Fact]
    public async Task Work_IsNeverDoneOnTheThreadThatBringsStamps()
    {
        await AskAsync(Query);
        Assert.True(_onPool);
        var small = await AskAsync(Query);
        Assert.Equal("stamps", ((RecordingStream)small.Response.Body).WrittenBy);

        _answer = """{"data":{"name":"NAME"}}""".Replace("NAME", new string('x', 100_000), StringComparison.Ordinal);
        _store.Stamp = "b";
        await AskAsync(Query);
        var large = await AskAsync(Query);
        Assert.Equal(_answer, Text(large));
        Assert.NotEqual("stamps", ((RecordingStream)large.Response.Body).WrittenBy);
        Assert.Equal(2, _answered);
    }

    [Fact]
    public async Task Request_BegunOnAnotherThread_IsHandledByThePool()
    {
        var done = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => done.SetResult(AskAsync("""{"query":"mutation { x }"}"""))).Start();
        await await done.Task;

        Assert.True(_onPool);
    }

    private static string Text(HttpContext context) => Encoding.UTF8.GetString(((RecordingStream)context.Response.Body).ToArray());

    private async Task<HttpContext> AskAsync(string request, Action? during = null, Action<HttpContext>? set = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(request));
        context.Request.ContentLength = context.Request.Body.Length;
        context.Response.Body = new RecordingStream();
        set?.Invoke(context);
        await _cache.AnswerAsync(context, next => AnswerAsync(next, during)).WaitAsync(TimeSpan.FromSeconds(30));
        return context;
    }

    private async Task AnswerAsync(HttpContext context, Action? during)
    {
        _answered++;
        _onPool = Thread.CurrentThread.IsThreadPoolThread;
        during?.Invoke();
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(_answer));
    }

    /// <summary>Remembers on which thread it was written.</summary>
    private sealed class RecordingStream : MemoryStream
    {
        public string? WrittenBy { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            WrittenBy = Thread.CurrentThread.Name;
            return base.WriteAsync(buffer, cancellationToken);
        }
    }

    /// <summary>Brings stamps on a thread of its own, on which whoever waits for them goes on.</summary>
    private sealed class StampedStore : ISharedGraphStore
    {
        public string Stamp { get; set; } = "a";

        public bool IsAway { get; set; }

        public IReadOnlyList<string> Written => [];

        public ValueTask<string?> StampAsync(CancellationToken cancellation = default)
        {
            var answer = new TaskCompletionSource<string?>();
            var bringing = new Thread(() =>
            {
                Thread.Sleep(20);
                if (IsAway) answer.SetException(new StoreException(StoreFault.Unavailable, "away"));
                else answer.SetResult(Stamp);
            })
            {
                Name = "stamps",
            };
            bringing.Start();
            return new(answer.Task);
        }

        public void See(IReadOnlyList<string> written) => throw new NotSupportedException();

        public ValueTask<StoreRefresh> RefreshAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask<WriteResult> WriteAsync(Model.GraphBatch batch, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
