using System.Security.Cryptography;
using System.Text;
using PaperGen.Press;

namespace PaperGen.Cli.Pictures;

/// <summary>Asks the repro department nothing that an earlier build has asked it: sizes, and pictures that come back small.</summary>
/// <param name="repro">Who converts.</param>
/// <param name="cache">What is known.</param>
/// <param name="version">What the converter's results depend on.</param>
internal sealed class KnownRepro(IRepro repro, PictureCache cache, string version) : IRepro
{
    /// <inheritdoc/>
    public string? Absence => repro.Absence;

    /// <inheritdoc/>
    public ReproAnswer Measure(ReadOnlyMemory<byte> file) => Known(file, "measure", () => repro.Measure(file));

    /// <inheritdoc/>
    public ReproAnswer Convert(ReadOnlyMemory<byte> file, ReproOrder order) => order.Form == ReproForm.Pixels || order.Colours == ReproColours.Plates
        ? repro.Convert(file, order) // what the press makes of them is kept in their place, and is far smaller
        : Known(file, FormattableString.Invariant($"{order.Width} {order.Height} {order.Form} {order.Colours} {order.Quality} {order.Sharpens}"), () => repro.Convert(file, order));

    private ReproAnswer Known(ReadOnlyMemory<byte> file, string order, Func<ReproAnswer> ask)
    {
        if (Absence is not null) return ask();
        var hash = System.Convert.ToHexString(SHA256.HashData(file.Span));
        var name = System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hash} {order} {version}")).AsSpan(0, 16));
        if (cache.Find(name) is { } kept) return Read(kept);
        var answer = ask();
        if (answer.Problem is null) cache.Keep(name, Write(answer));
        return answer;
    }

    private static ReadOnlyMemory<byte> Write(ReproAnswer answer)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(answer.Width);
        to.Write(answer.Height);
        to.Write(answer.Kind);
        to.Write(answer.Channels);
        to.Write(answer.HasOpacity);
        to.Write(answer.IsCmyk);
        to.Write(answer.HasProfile);
        to.Write(answer.Bytes.Length);
        to.Write(answer.Bytes.Span);
        to.Flush();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static ReproAnswer Read(ReadOnlyMemory<byte> kept)
    {
        using var from = new BinaryReader(new MemoryStream(kept.ToArray()));
        return new ReproAnswer
        {
            Width = from.ReadInt32(),
            Height = from.ReadInt32(),
            Kind = from.ReadString(),
            Channels = from.ReadInt32(),
            HasOpacity = from.ReadBoolean(),
            IsCmyk = from.ReadBoolean(),
            HasProfile = from.ReadBoolean(),
            Bytes = from.ReadBytes(from.ReadInt32()),
        };
    }
}
