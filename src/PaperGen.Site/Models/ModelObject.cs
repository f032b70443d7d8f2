using PaperGen.Templates;

namespace PaperGen.Site.Models;

/// <summary>An object of the page model that says what it is, so that the model can be described from what builds it.</summary>
/// <param name="type">What it is.</param>
/// <param name="members">How many members it will have, about: room is made for them once.</param>
internal sealed class ModelObject(string type, int members = 0) : ScriptObject(members)
{
    /// <summary>Objects of one type have the same members.</summary>
    public string Type { get; set; } = type;
}
