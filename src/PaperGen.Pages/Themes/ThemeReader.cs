using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Reads <c>theme.yml</c>: every key is optional, what it does not say is as in the theme that it extends, or in the daily theme.</summary>
public static class ThemeReader
{
    /// <summary>JSON Schema of <c>theme.yml</c>.</summary>
    public static string Schema => ContentSchemas.Write("theme.yml: the look of a newspaper in print", ThemeKeys.Over(new Theme()));

    /// <summary>Reads a theme; its name is that of the folder.</summary>
    /// <param name="file">The file.</param>
    /// <param name="find">Finds the <c>theme.yml</c> of another theme by its name; null when there is none.</param>
    public static Parsed<Theme> Read(SourceFile file, Func<string, SourceFile?>? find = null) =>
        Read(file, find ?? (_ => null), ImmutableArray<string>.Empty);

    private static Parsed<Theme> Read(SourceFile file, Func<string, SourceFile?> find, ImmutableArray<string> extending)
    {
        var parts = file.Path.Split('/');
        var name = parts.Length > 1 ? parts[^2] : new Theme().Name;
        var diagnostics = new DiagnosticBag();
        var read = ThemeKeys.Over(new Theme()).Read(file);
        var bases = ImmutableArray<string>.Empty;
        if (read.Value.Extends is { } other && BaseOf(other) is { } basis)
        {
            diagnostics.AddRange(basis.Diagnostics);
            bases = basis.Value.Folders;
            read = ThemeKeys.Over(basis.Value).Read(file);
        }

        diagnostics.AddRange(read.Diagnostics);
        var theme = read.Value.Theme with { Name = name, Folders = [name, .. bases] };
        if (!diagnostics.HasErrors) ThemeCheck.Report(read.Value with { Theme = theme }, diagnostics);
        return diagnostics.Beside(theme);

        Parsed<Theme>? BaseOf(TextLine wanted)
        {
            if (wanted.Text == name || extending.Contains(wanted.Text))
            {
                diagnostics.Error("PG611", wanted.Source, $"the themes {string.Join(", ", [.. extending, name])} extend each other in a circle");
                return null;
            }

            if (find(wanted.Text) is { } found) return Read(found, find, [.. extending, name]);
            diagnostics.Error("PG610", wanted.Source, $"there is no theme {wanted.Text} to extend", "name a folder under themes/ that has a theme.yml, such as daily");
            return null;
        }
    }
}
