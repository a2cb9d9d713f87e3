using System.Runtime.CompilerServices;
using KnowledgeGraph.Import.Inputs;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Running;

/// <summary>One import from its first document to its report. Used once.</summary>
internal sealed class ImportRun : IDisposable
{
    /// <summary>How many records pass between two reports of progress: a few times a second at the usual rates.</summary>
    private const int RecordsPerReport = 5_000;

    private readonly ImportOptions _options;
    private readonly IReadOnlyList<IRecordReader> _readers;
    private readonly IProgress<ImportProgress>? _progress;
    private readonly TimeProvider _clock;
    private readonly ImportTally _tally = new();
    private readonly BatchBuffer _buffer;
    private readonly RejectsLog _rejects;
    private readonly long _started;
    private List<PlannedFile> _files = [];
    private string _plan = "";
    private long _bytesTotal;
    private long _bytesOfFilesDone;

    public ImportRun(
        IGraphStore store, ImportOptions options, IReadOnlyList<IRecordReader> readers, IProgress<ImportProgress>? progress,
            TimeProvider clock)
    {
        _options = options;
        _readers = readers;
        _progress = progress;
        _clock = clock;
        _rejects = new RejectsLog(options.RejectsFile, isContinued: options.Resume is not null);
        _buffer = new BatchBuffer(store, options.BatchSize, _tally, _rejects);
        _started = clock.GetTimestamp();
    }

    public async Task<ImportReport> RunAsync(CancellationToken cancellation)
    {
        _files = await PlanAsync(cancellation);
        _plan = InputFile.DigestOf(_files.Select(planned => planned.File));
        try
        {
            for (var i = FirstFile(); i < _files.Count; i++)
            {
                await ReadFileAsync(_files[i], cancellation);
                _bytesOfFilesDone += _files[i].File.Length;
            }

            await _buffer.FlushAsync(() => ValueTask.CompletedTask, cancellation);
        }
        finally
        {
            // Whatever ended the import, no write outlives it: its caller may close the store next.
            await _buffer.DrainAsync();
        }

        return _tally.ToReport(_clock.GetElapsedTime(_started), _options.Resume);
    }

    public void Dispose() => _rejects.Dispose();

    private int FirstFile()
    {
        if (_options.Resume is not { } resume) return 0;
        var first = _files.FindIndex(planned => planned.File.FullPath == InputFile.FullPathOf(resume.File));
        if (first < 0)
            throw new ImportException($"The import cannot go on at '{resume.File}': it is not among the files found. Start without the checkpoint.");
        if (resume.Plan is not null && resume.Plan != _plan)
            throw new ImportException("The import cannot go on: its files are not those that it began with. Start without the checkpoint.");
        for (var i = 0; i < first; i++) _bytesOfFilesDone += _files[i].File.Length;
        return first;
    }

    /// <summary>
    /// Tells every document's format before the first is read, so that a mistake shows at once and documents that only add to known
    /// nodes come last. Standard input can be looked at only once and keeps its place.
    /// </summary>
    private async Task<List<PlannedFile>> PlanAsync(CancellationToken cancellation)
    {
        var planned = new List<PlannedFile>();
        foreach (var file in InputFinder.Find(_options.Paths))
        {
            if (file.IsStandardInput)
            {
                planned.Add(new PlannedFile(file, null));
                continue;
            }

            await using var document = await OpenAsync(file, cancellation);
            if (FindReader(file, document.Head) is { } reader) planned.Add(new PlannedFile(file, reader));
            else _tally.Skip(file.Path);
        }

        _bytesTotal = planned.Any(p => p.File.IsStandardInput) ? 0 : planned.Sum(p => p.File.Length);
        return [.. planned.OrderBy(p => p.Reader?.AddsToKnownNodesOnly == true)];
    }

    private async Task ReadFileAsync(PlannedFile planned, CancellationToken cancellation)
    {
        var (file, reader) = planned;
        await using var document = await OpenAsync(file, cancellation);
        reader ??= FindReader(file, document.Head);
        if (reader is not null) await ReadRecordsAsync(file, document, reader, cancellation);
    }

    private async Task<InputDocument> OpenAsync(InputFile file, CancellationToken cancellation)
    {
        try
        {
            return await InputDocument.OpenAsync(file, _options.StandardInput, cancellation);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw Unreadable(file, e);
        }
    }

    private IRecordReader? FindReader(InputFile file, InputHead head)
    {
        var names = string.Join(", ", _readers.Select(known => known.Format));
        if (_options.Format is { } format)
        {
            return _readers.FirstOrDefault(reader => reader.Format.Equals(format, StringComparison.OrdinalIgnoreCase))
                ?? throw new ImportException($"There is no format '{format}'. Formats: {names}.");
        }

        if (_readers.FirstOrDefault(reader => reader.Recognizes(head)) is { } found) return found;
        return file.IsNamed
            ? throw new ImportException($"The content of '{file.Path}' is of no known format. Choose one with --format: {names}.")
            : null;
    }

    private async Task ReadRecordsAsync(InputFile file, InputDocument document, IRecordReader reader, CancellationToken cancellation)
    {
        var start = _options.Resume is { } resume && InputFile.FullPathOf(resume.File) == file.FullPath ? resume.Position : default;
        var input = new RecordInput(file.Path, document.Content, _options.AsOf ?? DateOf(file))
        {
            Start = start,
            Scheme = _options.Scheme,
            Source = _options.Source,
        };
        var handling = StatementHandling.Of(reader);
        var before = (_tally.Records, _tally.Rejected);
        Report(file, document, reader);
        await foreach (var record in RecordsOf(file, reader, input, cancellation))
        {
            if (record.Next.Records <= start.Records) continue;
            await TakeAsync(file, record, handling, cancellation);
            if (_tally.Records % RecordsPerReport == 0) Report(file, document, reader);
        }

        // A producer that is stopped together with the import closes the pipe: that is not the end of the document.
        cancellation.ThrowIfCancellationRequested();
        _tally.Finish(new ImportedFile(file.Path, reader.Description, _tally.Records - before.Records, _tally.Rejected - before.Rejected));
        Report(file, document, reader);
    }

    /// <summary>Tells faults of the document from faults of the store, which are not the reader's to explain.</summary>
    private static async IAsyncEnumerable<ImportRecord> RecordsOf(
        InputFile file, IRecordReader reader, RecordInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var records = reader.ReadAsync(input, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await records.MoveNextAsync()) yield break;
            }
            catch (Exception e) when (e is IOException or InvalidDataException)
            {
                throw Unreadable(file, e);
            }

            yield return records.Current;
        }
    }

    private async ValueTask TakeAsync(InputFile file, ImportRecord record, StatementHandling handling, CancellationToken cancellation)
    {
        var rejected = record.Rejection is { } reason ? new RejectedRecord(file.Path, record.Line, reason) : null;
        _tally.Count(record, rejected);
        foreach (var remark in record.Remarks) _rejects.Write(file.Path, record.Line, remark);
        if (rejected is not null)
        {
            _rejects.Write(rejected);
            if (_options.IsStrict) await StopAsync(rejected, cancellation);
        }

        _buffer.Add(record, file.Path, handling);
        if (!_buffer.IsFull) return;
        var checkpoint = new ImportCheckpoint(file.Path, record.Next, _plan);
        await _buffer.FlushAsync(() => _options.OnCheckpoint?.Invoke(checkpoint, cancellation) ?? ValueTask.CompletedTask, cancellation);
    }

    private async Task StopAsync(RejectedRecord rejected, CancellationToken cancellation)
    {
        await _buffer.FlushAsync(() => ValueTask.CompletedTask, cancellation);
        await _buffer.DrainAsync();
        throw new ImportException(
            $"{rejected.File}:{rejected.Line}: {rejected.Reason} The import is strict and stopped here; what stands before is imported.");
    }

    private DateOnly DateOf(InputFile file) => DateOnly.FromDateTime(
        file.IsStandardInput ? _clock.GetUtcNow().UtcDateTime : File.GetLastWriteTimeUtc(file.Path));

    private void Report(InputFile file, InputDocument document, IRecordReader reader) => _progress?.Report(new ImportProgress(
        file.Path,
        reader.Description,
        _tally.FilesDone,
        _files.Count,
        _bytesOfFilesDone + document.BytesRead,
        _bytesTotal,
        _tally.Records,
        _tally.Rejected,
        _clock.GetElapsedTime(_started)));

    private readonly record struct PlannedFile(InputFile File, IRecordReader? Reader);

    private static ImportException Unreadable(InputFile file, Exception cause) =>
        new($"'{file.Path}' cannot be read: {cause.Message} What stands before is imported; import the rest again once the file is whole.", cause);
}
