using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>How large a picture is printed where it is largest, and whether in black alone.</summary>
internal readonly record struct PictureUse(Points Width, Points Height, bool IsGrey);

/// <summary>Makes of an editor's file what a profile prints: the right colours, no more pixels than are seen, no more ink than the paper bears.</summary>
internal sealed class PictureDeveloper(IRepro repro, PressProfile profile)
{
    // What deflates to less than this many bits a sample is a drawing; noise of a photograph takes three and more.
    private const double DrawingBits = 1.6;

    /// <summary>Develops a picture.</summary>
    /// <exception cref="PictureFormatException">It cannot be printed.</exception>
    public DevelopedPicture Develop(ReadOnlyMemory<byte> file, PictureUse use)
    {
        var kind = PictureKind.Of(file.Span);
        if (repro.Absence is { } absence || kind is not { IsConvertible: true }) return AsItIs(file, kind, repro.Absence);

        var found = Measure(file, kind);
        var (width, height) = PixelsFor(found, kind, use);
        var isEnough = width >= found.Width && height >= found.Height;
        if (profile.ForPlates) return ForPlates(file, kind, found, width, height, use.IsGrey || found.Channels == 1 && !found.IsCmyk);
        if (isEnough && kind == PictureKind.Jpeg && AsItIs(file, kind, null) is { Encoded: { Components: not 4, ColourProfile.IsEmpty: true } } own) return own;
        return ForScreen(file, kind, found, width, height);
    }

    /// <summary>Pixels of the picture, upright.</summary>
    /// <exception cref="PictureFormatException">It cannot be printed.</exception>
    public (int Width, int Height) SizeOf(ReadOnlyMemory<byte> file)
    {
        var kind = PictureKind.Of(file.Span);
        if (repro.Absence is null && kind is { IsConvertible: true } && kind != PictureKind.Jpeg && Measure(file, kind) is var found) return (found.Width, found.Height);
        var own = AsItIs(file, kind, repro.Absence);
        return (own.SourceWidth, own.SourceHeight);
    }

    /// <summary>JPEG and plain PNG, which PDF itself can hold.</summary>
    private static DevelopedPicture AsItIs(ReadOnlyMemory<byte> file, PictureKind? kind, string? absence)
    {
        if (kind is { IsConvertible: true } && kind != PictureKind.Jpeg && kind != PictureKind.Png)
            throw new PictureFormatException($"{kind.Name} pictures must be converted, and {absence}", "see docs/pictures.md, or save it as JPEG or PNG");
        var encoded = PictureReader.Read(file);
        return new DevelopedPicture(encoded, encoded.UprightWidth, encoded.UprightHeight);
    }

    private ReproAnswer Measure(ReadOnlyMemory<byte> file, PictureKind kind)
    {
        // Our own readers see at once, and without unpacking a pixel, what is truncated or far too large.
        if (kind == PictureKind.Jpeg) JpegReader.Read(file);
        else if (kind == PictureKind.Png) PngChunks.Read(file.Span);
        var found = Demand(repro.Measure(file), kind);
        PictureReader.CheckSize(found.Width, found.Height);
        return found;
    }

    private (int Width, int Height) PixelsFor(ReproAnswer found, PictureKind kind, PictureUse use)
    {
        var isScalable = kind == PictureKind.Svg;
        var wanted = (kind.IsLossless ? profile.Pictures.DrawingPixelsPerInch : profile.Pictures.PixelsPerInch) / 72;
        var scale = Math.Max(use.Width.Value * wanted / found.Width, use.Height.Value * wanted / found.Height);
        if (!isScalable) scale = Math.Min(1, scale);
        var (width, height) = ((int)Math.Ceiling(found.Width * scale - 1e-6), (int)Math.Ceiling(found.Height * scale - 1e-6));
        (width, height) = (Math.Max(1, width), Math.Max(1, height));
        PictureReader.CheckSize(width, height);
        return (width, height);
    }

    private DevelopedPicture ForScreen(ReadOnlyMemory<byte> file, PictureKind kind, ReproAnswer found, int width, int height)
    {
        var order = new ReproOrder(width, height, ReproForm.Jpeg, found.Channels == 1 ? ReproColours.Grey : ReproColours.Screen) { Quality = profile.Pictures.Quality };
        ReproAnswer made;
        if (kind.IsLossless || found.HasOpacity)
        {
            made = Demand(repro.Convert(file, order with { Form = ReproForm.Png }), kind);
            var samples = (long)width * height * Math.Max(1, found.Channels);
            if (!found.HasOpacity && made.Bytes.Length * 8 > samples * DrawingBits) made = Demand(repro.Convert(file, order), kind);
        }
        else made = Demand(repro.Convert(file, order), kind);

        var encoded = PictureReader.Read(made.Bytes) with { ColourProfile = default, Orientation = Orientation.Upright };
        return new DevelopedPicture(encoded, found.Width, found.Height) { IsScalable = kind == PictureKind.Svg };
    }

    private DevelopedPicture ForPlates(ReadOnlyMemory<byte> file, PictureKind kind, ReproAnswer found, int width, int height, bool isGrey)
    {
        var order = new ReproOrder(width, height, ReproForm.Pixels, isGrey ? ReproColours.Grey : ReproColours.Plates)
        {
            Profile = profile.Output?.Profile ?? NewsprintProfile.Shipped,
            KeepsInks = found.IsCmyk && !found.HasProfile,
            Sharpens = profile.Pictures.Sharpens && !kind.IsLossless,
        };
        var (inks, opacity) = Split(Demand(repro.Convert(file, order), kind), isGrey ? 1 : 4);
        var limit = profile.Pictures.InkLimit;
        EncodedPicture? encoded = null;
        InkLimit.Apply(isGrey ? [] : inks, limit);
        if (kind.IsLossless && IsDrawing(inks, width, height))
        {
            if (!isGrey && !order.KeepsInks) NeutralsOnBlack(file, kind, order, inks);
            encoded = Deflated(Pack(inks, width, height), width, height, isGrey ? 1 : 4);
        }

        if (encoded is null)
        {
            encoded = new EncodedPicture(
                width, height, isGrey ? 1 : 4, 8, "DCTDecode", JpegWriter.Write(inks, width, height, isGrey ? 1 : 4, profile.Pictures.Quality, limit));
        }

        if (opacity is not null)
        {
            encoded = encoded with { Mask = Deflated(Pack(opacity, width, height), width, height, 1) };
            Thin(inks, opacity, isGrey);
        }

        return new DevelopedPicture(encoded, found.Width, found.Height)
        {
            Inks = PictureInks.Of(inks, isGrey),
            Thumb = PictureThumb.Of(inks, width, height, isGrey),
            IsScalable = kind == PictureKind.Svg,
        };
    }

    /// <summary>Puts the greys of a drawing on the black plate alone: the lines and letters of a chart in four inks would be blurred by the slightest misregister.</summary>
    private void NeutralsOnBlack(ReadOnlyMemory<byte> file, PictureKind kind, ReproOrder order, byte[] inks)
    {
        var (light, _) = Split(Demand(repro.Convert(file, order with { Colours = ReproColours.Screen }), kind), 3);
        for (int i = 0, at = 0; at < inks.Length; i += 3, at += 4)
        {
            if (light[i] != light[i + 1] || light[i] != light[i + 2]) continue;
            inks.AsSpan(at, 3).Clear();
            inks[at + 3] = (byte)(255 - light[i]);
        }
    }

    /// <summary>Parts the last channel from the others; an opacity that is full everywhere is none.</summary>
    private static (byte[] Colours, byte[]? Opacity) Split(ReproAnswer pixels, int channels)
    {
        var bytes = pixels.Bytes.Span;
        var count = pixels.Width * pixels.Height;
        if (pixels.Channels < channels || bytes.Length != (long)count * pixels.Channels) throw new PictureFormatException("the converted picture is not what was asked for");
        if (pixels.Channels == channels) return (bytes.ToArray(), null);
        var colours = new byte[count * channels];
        var opacity = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var pixel = bytes.Slice(i * pixels.Channels, pixels.Channels);
            pixel[..channels].CopyTo(colours.AsSpan(i * channels));
            opacity[i] = pixel[^1];
        }

        return (colours, opacity.AsSpan().IndexOfAnyExcept((byte)255) < 0 ? null : opacity);
    }

    /// <summary>Leaves of the ink what shows over bare paper.</summary>
    private static void Thin(byte[] inks, byte[] opacity, bool isGrey)
    {
        var channels = inks.Length / opacity.Length;
        for (var i = 0; i < inks.Length; i++)
        {
            var share = opacity[i / channels];
            inks[i] = (byte)(isGrey ? 255 - (255 - inks[i]) * share / 255 : inks[i] * share / 255);
        }
    }

    /// <summary>Tries every eighth row: a photograph that came without loss would be large without use.</summary>
    private static bool IsDrawing(byte[] samples, int width, int height)
    {
        var length = samples.Length / height;
        using var rows = new RowPacker(width, length / width);
        var tried = 0L;
        for (var y = 0; y < height; y += 8, tried += length) rows.Add(samples.AsSpan(y * length, length));
        return rows.ToArray().Length * 8 <= tried * DrawingBits;
    }

    private static byte[] Pack(byte[] samples, int width, int height)
    {
        using var rows = new RowPacker(width, samples.Length / width / height);
        var length = samples.Length / height;
        for (var y = 0; y < height; y++) rows.Add(samples.AsSpan(y * length, length));
        return rows.ToArray();
    }

    private static EncodedPicture Deflated(byte[] packed, int width, int height, int channels) =>
        new(width, height, channels, 8, "FlateDecode", packed) { IsPredicted = true };

    private static ReproAnswer Demand(ReproAnswer answer, PictureKind kind) => answer.Problem is { } problem
        ? throw new PictureFormatException($"the {kind.Name} cannot be read: {problem}", answer.Hint ?? "copy or export the file again")
        : answer;
}
