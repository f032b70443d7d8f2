using PaperGen.Templates;

namespace PaperGen.Site.Models;

/// <summary>
/// Models that several pages show, each made once for the pages that are written together. They are read-only: what a template would
/// change in one would be seen on another page.
/// </summary>
internal sealed class SharedModels
{
    private readonly Dictionary<object, ScriptObject> _models = new(ReferenceEqualityComparer.Instance);

    /// <summary>The model of something; <paramref name="make"/> is asked once.</summary>
    public ScriptObject Of(object entry, Func<ScriptObject> make)
    {
        if (!_models.TryGetValue(entry, out var model)) _models[entry] = model = Frozen(make());
        return model;
    }

    /// <summary>The object, with everything within it read-only.</summary>
    public static T Frozen<T>(T model)
        where T : ScriptObject
    {
        Freeze(model);
        return model;
    }

    private static void Freeze(object? value)
    {
        switch (value)
        {
            case ScriptObject { IsReadOnly: false } members:
                members.IsReadOnly = true;
                foreach (var (_, member) in members) Freeze(member);
                break;
            case ScriptArray { IsReadOnly: false } list:
                list.IsReadOnly = true;
                foreach (var element in list) Freeze(element);
                break;
        }
    }
}
