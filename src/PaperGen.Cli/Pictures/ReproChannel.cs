using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperGen.Press;

namespace PaperGen.Cli.Pictures;

/// <summary>A running converter: messages to it and from it, each a length, JSON and bytes.</summary>
internal sealed class ReproChannel : IDisposable
{
    private const int LongestHead = 64 << 10;
    private const int LongestAnswer = 1 << 30;

    private readonly Process _process;
    private readonly Task<string> _complaints;

    private ReproChannel(Process process)
    {
        _process = process;
        _complaints = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts the converter and waits until it is ready.</summary>
    /// <exception cref="ReproBrokenException">It did not start.</exception>
    public static ReproChannel Open(ReproTools tools, TimeSpan patience)
    {
        var start = new ProcessStartInfo(tools.Node!, ["--max-old-space-size=768", tools.Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // Options that a user's shell sets for other programs must not reach it.
        start.Environment.Remove("NODE_OPTIONS");
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new ReproBrokenException($"the converter does not start: {problem.Message}");
        }

        var channel = new ReproChannel(process);
        channel.Within(patience, channel.Receive);
        return channel;
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <exception cref="ReproBrokenException">There was none.</exception>
    public ReproAnswer Ask(JsonObject request, ReadOnlyMemory<byte> file, TimeSpan patience) => Within(patience, () =>
    {
        request["bytes"] = file.Length;
        var head = JsonSerializer.SerializeToUtf8Bytes(request);
        var input = _process.StandardInput.BaseStream;
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, head.Length);
        input.Write(length);
        input.Write(head);
        input.Write(file.Span);
        input.Flush();
        return Receive();
    });

    /// <summary>Lets the process end, and ends it when it does not.</summary>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(1000)) _process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is IOException or InvalidOperationException or Win32Exception)
        {
            // It is gone already.
        }

        _process.Dispose();
    }

    private ReproAnswer Receive()
    {
        var output = _process.StandardOutput.BaseStream;
        Span<byte> length = stackalloc byte[4];
        output.ReadExactly(length);
        var size = BinaryPrimitives.ReadInt32BigEndian(length);
        if (size is < 2 or > LongestHead) throw new InvalidDataException();
        var head = new byte[size];
        output.ReadExactly(head);
        using var answer = JsonDocument.Parse(head);
        var said = answer.RootElement;
        var count = said.GetProperty("bytes").GetInt32();
        if (count is < 0 or > LongestAnswer) throw new InvalidDataException();
        var bytes = new byte[count];
        output.ReadExactly(bytes);
        if (!said.GetProperty("ok").GetBoolean()) return ReproAnswer.Failed(ReproWords.For(said.GetProperty("problem").GetString() ?? ""));
        return new ReproAnswer
        {
            Width = Number("width"),
            Height = Number("height"),
            Kind = said.TryGetProperty("format", out var format) ? format.GetString() ?? "" : "",
            Channels = Number("channels"),
            HasOpacity = Flag("hasAlpha"),
            IsCmyk = Flag("isCmyk"),
            HasProfile = Flag("hasProfile"),
            Bytes = bytes,
        };

        int Number(string name) => said.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

        bool Flag(string name) => said.TryGetProperty(name, out var value) && value.GetBoolean();
    }

    /// <summary>Does a piece of work that may hang on a pipe; one that does is freed by killing the process.</summary>
    private ReproAnswer Within(TimeSpan patience, Func<ReproAnswer> work)
    {
        // A thread of its own: those of the pool wait for pictures already.
        var task = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            if (task.Wait(patience)) return task.Result;
        }
        catch (AggregateException problem) when (problem.InnerException is IOException or InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ReproBrokenException($"the converter broke off{Complaint()}");
        }

        Kill();
        throw new ReproBrokenException($"the converter was not done after {patience.TotalSeconds:0} seconds");
    }

    private string Complaint()
    {
        Kill();
        var said = _complaints.Wait(1000) ? _complaints.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        // Node says what is wrong in the line of the error's name; what comes after is of use to its makers only.
        var line = Array.Find(said, l => l.Contains("Error", StringComparison.Ordinal)) ?? said.FirstOrDefault();
        return line is null ? "" : $": {line}";
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception)
        {
            // It is gone already.
        }
    }
}
