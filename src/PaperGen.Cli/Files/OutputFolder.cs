using System.Collections.Concurrent;

namespace PaperGen.Cli.Files;

/// <summary>
/// The folder that a build writes. Everything is written beside it and swapped in whole, so that a reader never
/// sees half an issue and a build that stops leaves the old result as it was.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>Marks a folder that a build wrote and may replace.</summary>
    private const string Marker = ".papergen";

    private readonly string _final;
    private readonly string _next;
    private readonly string _previous;
    private readonly FileStream _lock;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    private OutputFolder(string final)
    {
        _final = Path.TrimEndingDirectorySeparator(final);
        _next = _final + ".next";
        _previous = _final + ".previous";
        RefuseWhatIsNotOurs();
        try
        {
            _lock = new FileStream(_final + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new CommandException($"{_final} cannot be written: {problem.Message}", "name another folder with --output");
        }
        catch (IOException)
        {
            throw new CommandException($"another build is writing {_final}", "wait for it to end, or name another folder with --output");
        }
    }

    /// <summary>Makes an empty folder beside <paramref name="final"/> to write into.</summary>
    public static OutputFolder Begin(string final)
    {
        var output = new OutputFolder(Path.GetFullPath(final));
        try
        {
            output.Recover();
            Directory.CreateDirectory(output._next);
            File.WriteAllText(Path.Combine(output._next, Marker), "PaperGen wrote this folder and replaces it whole at the next build.\n");
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>Writes one file; the path is relative, with forward slashes.</summary>
    public void Write(string relativePath, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(PathFor(relativePath), FileMode.Create, FileAccess.Write, FileShare.Read);
        RandomAccess.Write(file, content, fileOffset: 0);
    }

    /// <summary>Opens one file for writing; the path is relative, with forward slashes.</summary>
    public FileStream Create(string relativePath) => new(PathFor(relativePath), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);

    private string PathFor(string relativePath)
    {
        var path = Path.GetFullPath(Path.Combine(_next, relativePath));
        if (!RealPath.IsInside(path, _next)) throw new InvalidOperationException($"{relativePath} leads out of the output folder");
        var folder = Path.GetDirectoryName(path)!;
        if (!_folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            _folders[folder] = true;
        }

        return path;
    }

    /// <summary>Takes over a file whose name says all of its content, if the last build made it; false when it did not.</summary>
    public bool TakeOver(string relativePath)
    {
        var old = Path.GetFullPath(Path.Combine(_final, relativePath));
        if (!RealPath.IsInside(old, _final) || !File.Exists(old)) return false;
        var path = Path.Combine(_next, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(old, path, overwrite: true);
        return true;
    }

    /// <summary>Keeps files of the old result in place of the new ones, which go to another folder.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="aside">Where the new ones go.</param>
    /// <param name="names">Their names; a folder's ends in a slash.</param>
    public void Refuse(string folder, string aside, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var (next, old) = (Path.Combine(_next, folder, name), Path.Combine(_final, folder, name));
            if (!name.EndsWith('/'))
            {
                if (File.Exists(next)) File.Move(next, PathFor(aside + name));
                if (File.Exists(old)) File.Copy(old, PathFor(folder + name));
                continue;
            }

            foreach (var file in FilesIn(next)) File.Move(file, PathFor(aside + name + Path.GetRelativePath(next, file)));
            foreach (var file in FilesIn(old)) File.Copy(file, PathFor(folder + name + Path.GetRelativePath(old, file)));
        }
    }

    private static string[] FilesIn(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];

    /// <summary>Puts what was written in the place of the old result.</summary>
    public void Publish()
    {
        if (Directory.Exists(_final)) Directory.Move(_final, _previous);
        Directory.Move(_next, _final);
        if (Directory.Exists(_previous)) Directory.Delete(_previous, recursive: true);
    }

    /// <summary>Throws away what was not published.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_next)) Directory.Delete(_next, recursive: true);
        _lock.Dispose();
    }

    // A build that was killed between the two moves of Publish left the old result under its other name.
    private void Recover()
    {
        if (Directory.Exists(_previous))
        {
            if (Directory.Exists(_final)) Directory.Delete(_previous, recursive: true);
            else Directory.Move(_previous, _final);
        }

        if (Directory.Exists(_next)) Directory.Delete(_next, recursive: true);
    }

    private void RefuseWhatIsNotOurs()
    {
        if (File.Exists(_final))
        {
            throw new CommandException($"{_final} is a file, not a folder", "remove it, or name another folder with --output");
        }

        if (!Directory.Exists(_final)) return;
        if (Directory.EnumerateFileSystemEntries(_final).Any() && !File.Exists(Path.Combine(_final, Marker)))
        {
            throw new CommandException(
                $"{_final} holds files that PaperGen did not write, and a build would replace them",
                "empty it, or name another folder with --output");
        }

        // Said before any work is done, and also to root, whom the system would let write.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(_final) & UnixFileMode.UserWrite) == 0)
        {
            throw new CommandException($"{_final} is write-protected", "make it writable (chmod u+w), or name another folder with --output");
        }
    }
}
