using System.Collections.Concurrent;
using System.Security.Cryptography;
using PaperGen.Press;

namespace PaperGen.Cli.Pictures;

/// <summary>
/// Converted pictures on the disk, under names that say all that they were made of, each behind a hash of itself: what was cut off or
/// changed is not read. Nothing depends on it: it may be deleted at any
/// time, and where it cannot be written every build converts its pictures anew.
/// </summary>
internal sealed class PictureCache(string folder) : IPictureStore
{
    private const long MostBytes = 512L << 20;
    private const int HashLength = SHA256.HashSizeInBytes;

    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string name)
    {
        try
        {
            var path = PathOf(name);
            if (!File.Exists(path)) return null;
            ReadOnlyMemory<byte> file = File.ReadAllBytes(path);
            if (file.Length < HashLength || !SHA256.HashData(file.Span[HashLength..]).AsSpan().SequenceEqual(file.Span[..HashLength])) return null;
            _used[name] = true;
            return file[HashLength..];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Keep(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            // Nobody's sources: version control is told so where it looks.
            var ignore = Path.Combine(folder, ".gitignore");
            if (!File.Exists(ignore)) File.WriteAllText(ignore, "*\n");
            // Written whole or not at all: another build may be looking for it.
            var draft = $"{PathOf(name)}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}";
            using (var file = File.OpenHandle(draft, FileMode.Create, FileAccess.Write))
            {
                RandomAccess.Write(file, SHA256.HashData(content.Span), fileOffset: 0);
                RandomAccess.Write(file, content.Span, HashLength);
            }

            File.Move(draft, PathOf(name), overwrite: true);
            _used[name] = true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk or a project that may only be read: the picture is made again next time.
        }
    }

    /// <summary>Deletes what was not used longest when there is too much.</summary>
    public void Trim()
    {
        if (_used.IsEmpty) return;
        try
        {
            var now = DateTime.UtcNow;
            foreach (var name in _used.Keys) File.SetLastWriteTimeUtc(PathOf(name), now);
            var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
            var total = files.Sum(file => file.Length);
            foreach (var file in files.OrderBy(file => file.LastWriteTimeUtc))
            {
                if (total <= MostBytes || _used.ContainsKey(file.Name)) break;
                total -= file.Length;
                file.Delete();
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Another build deletes the same.
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name[..2], name);
}
