using KnowledgeGraph.Neo4j.Caching;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Lets questions of one shape share statements: while some are under way, those that come wait, and go together in the next. Nearly all
/// that a small statement costs the server and us does not depend on how many ids it is about. Every answer was asked for after its question
/// came, so nobody sees less than with a statement of his own. Thread-safe.
/// </summary>
/// <param name="run">Runs a statement about so many ids, until nobody waits for it any more.</param>
internal sealed class FindBatches(Func<CypherStatement, int, CancellationToken, Task<CypherValue[]?[]>> run)
{
    /// <summary>Statements of one shape that are under way; one alone would leave a server of several processors idle.</summary>
    private const int MostUnderWay = 2;

    /// <summary>Bounds what one statement brings.</summary>
    private const int MostQuestions = 16;

    private readonly Dictionary<StatementKey, Line> _lines = [];
    private readonly Lock _lock = new();

    /// <returns>One row an id of the question.</returns>
    public async Task<ReadOnlyMemory<CypherValue[]?>> FindAsync(FindReader reader, CancellationToken cancellation)
    {
        var question = new Question(reader);
        var shape = reader.Shape;
        var begins = false;
        Line? line;
        lock (_lock)
        {
            if (!_lines.TryGetValue(shape, out line)) _lines.Add(shape, line = new(shape));
            line.Waiting.Enqueue(question);
            if (line.UnderWay < MostUnderWay)
            {
                line.UnderWay++;
                begins = true;
            }
        }

        if (begins) _ = ServeAsync(line);
        try
        {
            return await question.Answer.Task.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Leave(question);
            throw;
        }
    }

    private async Task ServeAsync(Line line)
    {
        while (true)
        {
            await EndOfTheQueueAsync();
            var batch = new Batch();
            if (!TryFill(batch, line)) return;
            try
            {
                await AskAsync(batch);
            }
            catch (Exception fault)
            {
                // Whatever it is, it is the answer of everyone in this batch.
                foreach (var question in batch.Questions) Fail(question, fault);
            }
        }
    }

    private async Task AskAsync(Batch batch)
    {
        var ids = batch.Questions.SelectMany(question => question.Reader.Ids).ToArray();
        var rows = await run(batch.Questions[0].Reader.Statement(ids), ids.Length, batch.Abandoned.Token);
        var from = 0;
        foreach (var question in batch.Questions)
        {
            question.Answer.TrySetResult(rows.AsMemory(from, question.Reader.Ids.Count));
            from += question.Reader.Ids.Count;
        }
    }

    /// <summary>Those who are about to ask, since they waited for the same before, shall come along: they stand in the pool's queue.</summary>
    private static Task EndOfTheQueueAsync()
    {
        var turn = new TaskCompletionSource();
        ThreadPool.UnsafeQueueUserWorkItem(static mine => mine.SetResult(), turn, preferLocal: false);
        return turn.Task;
    }

    private bool TryFill(Batch batch, Line line)
    {
        lock (_lock)
        {
            while (batch.Questions.Count < MostQuestions && line.Waiting.TryDequeue(out var question))
            {
                if (question.HasLeft) continue;
                question.Batch = batch;
                batch.Questions.Add(question);
            }

            batch.Waiting = batch.Questions.Count;
            if (batch.Waiting > 0) return true;
            if (--line.UnderWay == 0) _lines.Remove(line.Shape);
            return false;
        }
    }

    private static void Fail(Question question, Exception fault)
    {
        question.Answer.TrySetException(fault);
        // The one who asked may have left before.
        _ = question.Answer.Task.Exception;
    }

    private void Leave(Question question)
    {
        lock (_lock)
        {
            question.HasLeft = true;
            if (question.Batch is { } batch && --batch.Waiting == 0) batch.Abandoned.Cancel();
        }
    }

    /// <summary>Who waits for statements of one shape. The lock guards it.</summary>
    private sealed class Line(StatementKey shape)
    {
        public StatementKey Shape { get; } = shape;

        public Queue<Question> Waiting { get; } = new();

        public int UnderWay { get; set; }
    }

    /// <summary>One who waits, and where he went along. The lock guards the last two.</summary>
    private sealed class Question(FindReader reader)
    {
        public FindReader Reader { get; } = reader;

        public TaskCompletionSource<ReadOnlyMemory<CypherValue[]?>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool HasLeft { get; set; }

        public Batch? Batch { get; set; }
    }

    /// <summary>What one statement is about. The lock guards the number of those who still wait.</summary>
    private sealed class Batch
    {
        public List<Question> Questions { get; } = [];

        public int Waiting { get; set; }

        /// <summary>Fires when nobody waits any more.</summary>
        public CancellationTokenSource Abandoned { get; } = new();
    }
}
