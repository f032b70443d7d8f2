using PaperGen.Content.Yaml;

namespace PaperGen.Site.Templating;

/// <summary>Follows a path such as <c>issue.pages[].label</c> through the page model.</summary>
internal static class ModelLookup
{
    /// <summary>What a path misses.</summary>
    /// <param name="Owner">The part of the path that exists; empty when its first name does not.</param>
    /// <param name="Name">The name that does not exist.</param>
    /// <param name="Nearest">The known name that was probably meant.</param>
    public sealed record Missing(string Owner, string Name, string? Nearest);

    /// <summary>The value at a path, or null with what is missing; both null when it cannot be told.</summary>
    public static ModelValue? Find(ModelValue variables, string path, out Missing? missing)
    {
        missing = null;
        var value = variables;
        for (var at = 0; at < path.Length;)
        {
            // Never anything, or never an element: nobody knows what its members are called.
            if (value is null || value.Kind == ModelKind.Nothing) return null;
            var end = EndOfStep(path, at);
            var name = path[at..end].TrimStart('.').Replace("[\"", "").Replace("\"]", "");
            if (name is "size" or "empty?") return null;
            if (name == "[]")
            {
                // An object asked for a name that is made while the page is.
                if (value.Kind != ModelKind.List) return null;
                value = value.Element;
            }
            else if (value.Members.TryGetValue(name, out var member))
            {
                value = member;
            }
            else
            {
                missing = new Missing(path[..at], name, NearestWord.Of(name, value.Members.Keys));
                return null;
            }

            at = end;
        }

        return value;
    }

    private static int EndOfStep(string path, int at)
    {
        if (path[at] == '[') return path.AsSpan(at).StartsWith("[]") ? at + 2 : path.IndexOf("\"]", at, StringComparison.Ordinal) + 2;
        var length = path.AsSpan(at + 1).IndexOfAny('.', '[');
        return length < 0 ? path.Length : at + 1 + length;
    }
}
