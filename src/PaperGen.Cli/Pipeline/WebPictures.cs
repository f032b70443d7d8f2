using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PaperGen.Cli.Files;
using PaperGen.Content;
using PaperGen.Press;
using PaperGen.Site;

namespace PaperGen.Cli.Pipeline;

/// <summary>
/// The pictures of the website: in several widths as WebP, and once as JPEG for who reads no WebP. Their names are made of the
/// picture and of what was done to it, so a browser may keep them for ever, two stories with one picture share it, and what the
/// last build made is not made again. Without a converter the editor's files are published as they are.
/// </summary>
internal sealed class WebPictures(DiskFolder project, IRepro repro, string converter)
{
    private const int FallbackWidth = 1200;
    private const int Quality = 78;

    private static readonly int[] s_widths = [400, 800, 1200, 1600];

    private readonly ConcurrentDictionary<string, SitePicture?> _found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Path, ReproOrder? Order)> _orders = new(StringComparer.Ordinal);

    /// <summary>Where the files lie that were asked for so far.</summary>
    public IEnumerable<string> Addresses => _orders.Keys.Order(StringComparer.Ordinal);

    /// <summary>A picture's addresses; the files are made by <see cref="Write"/>.</summary>
    public SitePicture? Find(string path, PictureFile size) =>
        _found.GetOrAdd(path, image => project.Open(image) is { } file ? Order(file, image, size) : null);

    /// <summary>Makes and writes what was asked for.</summary>
    /// <param name="folder">Folder of the website in the output.</param>
    /// <param name="output">Where it is written, and where the last build's files are found.</param>
    /// <param name="diagnostics">Takes what could not be made.</param>
    public void Write(string folder, OutputFolder output, DiagnosticBag diagnostics)
    {
        foreach (var (address, (path, order)) in _orders.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            if (output.TakeOver(folder + address) || project.Open(path) is not { } file) continue;
            var made = order is null ? new ReproAnswer { Bytes = PictureFile.WithoutMetadata(file.Bytes) } : repro.Convert(file.Bytes, order);
            if (made.Problem is { } problem) diagnostics.Error("PG904", SourceSpan.WholeFile(path), $"the website goes without this picture: {problem}", made.Hint);
            else output.Write(folder + address, made.Bytes.Span);
        }
    }

    private SitePicture Order(SourceFile file, string path, PictureFile size)
    {
        if (repro.Absence is not null) return new SitePicture(Name(file, path, null, Path.GetExtension(path).ToLowerInvariant()), size.Width, size.Height);
        var fallback = OrderOf(size, FallbackWidth, ReproForm.Jpeg);
        // The largest is the picture's own width where that is smaller; a width that hardly differs from it is left out.
        var widths = s_widths.Where(w => w < size.Width * 0.9).Append(Math.Min(size.Width, s_widths[^1])).Distinct();
        return new SitePicture(Name(file, path, fallback, ".jpg"), fallback.Width, fallback.Height)
        {
            SizesType = "image/webp",
            Sizes = [.. widths.Select(w => OrderOf(size, w, ReproForm.WebP)).Select(o => new SitePicture(Name(file, path, o, ".webp"), o.Width, o.Height))],
        };
    }

    private static ReproOrder OrderOf(PictureFile size, int width, ReproForm form)
    {
        width = Math.Min(width, size.Width);
        return new ReproOrder(width, Math.Max(1, (int)Math.Round((double)size.Height * width / size.Width)), form, ReproColours.Screen) { Quality = Quality };
    }

    private string Name(SourceFile file, string path, ReproOrder? order, string ending)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.Bytes.Span);
        hash.AppendData(Encoding.UTF8.GetBytes(order is null
            ? "without metadata"
            : string.Create(CultureInfo.InvariantCulture, $"{order.Width} {order.Height} {order.Form} {order.Quality} {converter}")));
        var address = $"pictures/{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8))}{ending}";
        _orders.TryAdd(address, (path, order));
        return address;
    }
}
