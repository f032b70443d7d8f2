using AngleSharp.Dom;

namespace PaperGen.Site.Tests;

/// <summary>Follows the links of a website in memory as a browser would.</summary>
internal static class Links
{
    private const string Host = "https://host.invalid/paper/";

    /// <summary>Links of a page that lead to no file, or to no place within it.</summary>
    public static IEnumerable<string> DeadOn(string path, TestSite site)
    {
        foreach (var (written, target, fragment) in On(path, site))
        {
            if (target.StartsWith("print/", StringComparison.Ordinal) || target.StartsWith("pictures/", StringComparison.Ordinal)) continue;
            if (!site.Files.ContainsKey(target)) yield return written;
            else if (fragment.Length > 0 && site.Html(target).GetElementById(fragment) is null) yield return written;
        }
    }

    /// <summary>How many clicks away each file is.</summary>
    public static Dictionary<string, int> StepsFrom(string start, TestSite site)
    {
        var steps = new Dictionary<string, int> { [start] = 0 };
        var next = new Queue<string>([start]);
        while (next.TryDequeue(out var path))
        {
            foreach (var (_, target, _) in On(path, site))
            {
                if (!target.EndsWith(".html", StringComparison.Ordinal) || !steps.TryAdd(target, steps[path] + 1)) continue;
                next.Enqueue(target);
            }
        }

        return steps;
    }

    private static IEnumerable<(string Written, string Target, string Fragment)> On(string path, TestSite site)
    {
        var here = new Uri(Host + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        foreach (var element in site.Html(path).QuerySelectorAll("[href], [src], [srcset]"))
        {
            var addresses = (element.GetAttribute("srcset")?.Split(", ").Select(s => s.Split(' ')[0]) ?? [])
                .Append(element.GetAttribute("href")).Append(element.GetAttribute("src"));
            foreach (var written in addresses)
            {
                if (written is null || !Uri.TryCreate(here, written, out var address)) continue;
                if (address.AbsoluteUri.StartsWith(Host, StringComparison.Ordinal))
                    yield return (written, Uri.UnescapeDataString(address.AbsolutePath["/paper/".Length..]), address.Fragment.TrimStart('#'));
                else if (!written.Contains(':')) yield return (written, $"(outside: {address})", "");
            }
        }
    }
}
