using System.Buffers;
using System.Buffers.Binary;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Caching;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Hosting.Answers;

/// <summary>
/// Answers a query that was asked before, byte for byte, with the same response as long as the database is in the same state, by whomever
/// it is written: each request asks for the state anew. A response is kept if nothing was committed between the beginning and the end of
/// answering. Kept are whole answers of queries without errors; never mutations, streams, or what was computed on the topology, which may
/// be behind the data. Thread-safe.
/// </summary>
/// <param name="shared">The store that names the state of its data; null until it is open.</param>
/// <param name="maxBytes">Memory that the responses may take, about.</param>
internal sealed class AnswerCache(Func<ISharedGraphStore?> shared, long maxBytes)
{
    private const int LargestRequest = 16 << 10;
    private const int LargestAnswer = 1 << 20;

    /// <summary>What takes no more than a moment to send.</summary>
    private const int PromptBytes = 16 << 10;

    private readonly RecentlyUsed<UInt128, KeptAnswer> _memory = new(maxBytes, static answer => answer.Bytes);

    /// <summary>Middleware: only requests to the GraphQL address may come here.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        // What came in one packet with the request before it begins where that one was answered: on the thread that brings the stamps.
        if (!Thread.CurrentThread.IsThreadPoolThread) await Task.Yield();
        if (shared() is not { } store || !MayBeKept(context.Request) || await ReadAsync(context) is not { } body || !MayBeKept(body))
        {
            await next(context);
            return;
        }

        var stamp = await StampAsync(store, context.RequestAborted);
        var key = KeyOf(context.Request, body);
        var kept = stamp is not null && _memory.Find(key) is { } found && found.Stamp == stamp ? found : null;
        // The thread that brought the stamp is to bring it to others too.
        if (kept is null || kept.Body.Length > PromptBytes) await Task.Yield();
        if (kept is not null) await WriteAsync(context.Response, kept);
        else await AnswerAsync(context, next, store, stamp, key);
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next, ISharedGraphStore store, string? stamp, UInt128 key)
    {
        var response = context.Response;
        var before = response.Headers.Select(static header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stream = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(context);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            response.Body = stream;
        }

        var body = buffer.ToArray();
        var isToBeKept = stamp is not null && IsWhole(response, body) && await StampAsync(store, context.RequestAborted) == stamp;
        // As above.
        await Task.Yield();
        if (isToBeKept && stamp is not null)
            _memory.Keep(key, new(stamp, [.. response.Headers.Where(header => !before.Contains(header.Key))], body));
        await stream.WriteAsync(body, context.RequestAborted);
    }

    private static bool MayBeKept(HttpRequest request)
    {
        if (request.Method != HttpMethods.Post || request.ContentLength is not (> 0 and <= LargestRequest)) return false;
        var accept = request.Headers.Accept.ToString();
        return !accept.Contains("multipart/", StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("event-stream", StringComparison.OrdinalIgnoreCase)
            && request.Headers.ContentEncoding.Count == 0;
    }

    private static bool MayBeKept(byte[] body) => body.AsSpan().IndexOf("\"query\""u8) >= 0 && body.AsSpan().IndexOf("mutation"u8) < 0;

    /// <summary>The topology's answers say so in their extensions; incomplete ones rest on time.</summary>
    private static bool IsWhole(HttpResponse response, byte[] body) =>
        response.StatusCode == StatusCodes.Status200OK && body.Length is > 0 and <= LargestAnswer
        && body.AsSpan().StartsWith("{\"data\":"u8) && body.AsSpan().IndexOf("\"analysis\":"u8) < 0
            && body.AsSpan().IndexOf("\"errors\":"u8) < 0
        && !(response.ContentType ?? "").StartsWith(MediaTypeNames.Multipart.Mixed, StringComparison.OrdinalIgnoreCase);

    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        var body = new byte[context.Request.ContentLength ?? 0];
        await context.Request.Body.ReadExactlyAsync(body, context.RequestAborted);
        context.Request.Body = new MemoryStream(body);
        return body;
    }

    /// <summary>A store that is away is the affair of whoever answers the request.</summary>
    private static async ValueTask<string?> StampAsync(ISharedGraphStore store, CancellationToken cancellation)
    {
        try
        {
            return await store.StampAsync(cancellation);
        }
        catch (StoreException)
        {
            return null;
        }
    }

    /// <summary>128 bits over everything that an answer may depend on.</summary>
    private static UInt128 KeyOf(HttpRequest request, byte[] body)
    {
        string[] parts =
        [
            request.Headers.Accept.ToString(), request.ContentType ?? "",
            request.Headers[WriteGuard.KeyHeader].ToString(), request.Headers.Authorization.ToString(),
            request.QueryString.Value ?? "", request.Host.Value ?? "", request.Headers.Origin.ToString(),
        ];
        var size = body.Length;
        foreach (var part in parts) size += Encoding.UTF8.GetMaxByteCount(part.Length) + 1;
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        var at = 0;
        foreach (var part in parts)
        {
            at += Encoding.UTF8.GetBytes(part, bytes.AsSpan(at));
            // No byte of UTF-8.
            bytes[at++] = 0xFF;
        }

        body.CopyTo(bytes.AsSpan(at));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, at + body.Length), digest);
        // It held what the client is known by.
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return BinaryPrimitives.ReadUInt128LittleEndian(digest);
    }

    private static async Task WriteAsync(HttpResponse response, KeptAnswer kept)
    {
        foreach (var (name, value) in kept.Headers) response.Headers[name] = value;
        response.ContentLength = kept.Body.Length;
        await response.Body.WriteAsync(kept.Body, response.HttpContext.RequestAborted);
    }
}
