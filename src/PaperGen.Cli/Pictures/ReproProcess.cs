using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PaperGen.Press;

namespace PaperGen.Cli.Pictures;

/// <summary>
/// The repro department in processes of its own: <c>tools/pictures/pictures.mjs</c>, one for each picture that is converted at a time,
/// started when they are needed and ended with the build. A picture that takes too long or too much memory costs its process and nothing else.
/// </summary>
internal sealed class ReproProcess(ReproTools tools) : IRepro, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // A converter may take 1.5 GB.
    private readonly SemaphoreSlim _free = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private readonly ConcurrentBag<ReproChannel> _idle = [];
    private readonly Lock _turn = new();
    private readonly Dictionary<string, string> _profiles = new(StringComparer.Ordinal);
    private string? _folder;

    /// <inheritdoc/>
    public string? Absence => tools.Absence;

    /// <inheritdoc/>
    public ReproAnswer Measure(ReadOnlyMemory<byte> file) => Ask(new JsonObject { ["do"] = "measure" }, file);

    /// <inheritdoc/>
    public ReproAnswer Convert(ReadOnlyMemory<byte> file, ReproOrder order)
    {
        var request = new JsonObject
        {
            ["do"] = "convert",
            ["width"] = order.Width,
            ["height"] = order.Height,
            ["as"] = order.Form switch { ReproForm.Jpeg => "jpeg", ReproForm.Png => "png", ReproForm.WebP => "webp", _ => "pixels" },
            ["colours"] = order.Colours switch { ReproColours.Plates => "plates", ReproColours.Grey => "grey", _ => "screen" },
            ["keepInks"] = order.KeepsInks,
            ["quality"] = order.Quality,
            ["sharpen"] = order.Sharpens,
        };
        if (order.Colours == ReproColours.Plates) request["profile"] = PathOf(order.Profile);
        return Ask(request, file);
    }

    /// <summary>Ends the processes.</summary>
    public void Dispose()
    {
        foreach (var channel in _idle) channel.Dispose();
        _free.Dispose();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    private ReproAnswer Ask(JsonObject request, ReadOnlyMemory<byte> file)
    {
        if (tools.Absence is { } absence) return ReproAnswer.Failed($"it must be converted, and {absence}");
        _free.Wait();
        ReproChannel? channel = null;
        try
        {
            if (!_idle.TryTake(out channel)) channel = ReproChannel.Open(tools, Patience);
            var answer = channel.Ask(request, file, Patience);
            _idle.Add(channel);
            return answer;
        }
        catch (ReproBrokenException problem)
        {
            // The next picture gets a new process.
            channel?.Dispose();
            return ReproAnswer.Failed(problem.Message, "save it smaller or in another form");
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>The converter reads profiles from files.</summary>
    private string PathOf(ReadOnlyMemory<byte> profile)
    {
        lock (_turn)
        {
            var name = System.Convert.ToHexStringLower(SHA256.HashData(profile.Span).AsSpan(0, 8));
            if (_profiles.TryGetValue(name, out var path)) return path;
            _folder ??= Directory.CreateTempSubdirectory("papergen-").FullName;
            path = Path.Combine(_folder, name + ".icc");
            File.WriteAllBytes(path, profile.Span);
            _profiles.Add(name, path);
            return path;
        }
    }
}
