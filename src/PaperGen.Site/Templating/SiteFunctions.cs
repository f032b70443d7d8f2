using PaperGen.Content.Yaml;
using PaperGen.Site.Rendering;
using PaperGen.Templates;

namespace PaperGen.Site.Templating;

/// <summary>The functions that templates have beside those of the language. What they return is markup: it is printed as it is.</summary>
internal sealed class SiteFunctions
{
    // Bound once for all pages of one depth: an imported function compiles its own way of being called, which costs more than a page.
    private readonly ScriptObject _functions = new(3);

    /// <param name="root">The way from the page to the root of the website.</param>
    /// <param name="assets">The addresses of the theme's assets.</param>
    public SiteFunctions(string root, ScriptObject assets)
    {
        _functions.Import("url", new Func<string?, Markup>(address => Address(root, address)));
        _functions.Import("asset", new Func<string?, Markup>(name => Asset(root, assets, name)));
        _functions.Import("markup", new Func<string?, Markup>(html => new Markup(html ?? "")));
    }

    /// <summary>Adds the functions to the variables of a page.</summary>
    public void AddTo(ScriptObject globals)
    {
        foreach (var (name, function) in _functions) globals.SetValue(name, function, readOnly: false);
    }

    private static Markup Address(string root, string? address) => new(Html.Escaped(root + address));

    private static Markup Asset(string root, ScriptObject assets, string? name)
    {
        if (name is not null && assets[name] is string address) return Address(root, address);
        var meant = NearestWord.Of(name ?? "", assets.Keys);
        throw new ArgumentException($"The theme has no asset {name}" + (meant is null ? "" : $" (did you mean {meant}?)"), innerException: null);
    }
}
