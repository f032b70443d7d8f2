using PaperGen.Templates;

namespace PaperGen.Site.Models;

/// <summary>An object of the page model that says what it is, so that the model can be described from what builds it.</summary>
internal sealed class ModelObject(string type) : ScriptObject
{
    /// <summary>What it is: objects of one type have the same members.</summary>
    public string Type { get; set; } = type;
}
