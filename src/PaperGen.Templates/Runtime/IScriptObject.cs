namespace PaperGen.Templates;

/// <summary>Something with members that templates read, and may write.</summary>
public interface IScriptObject
{
    /// <summary>Number of members.</summary>
    int Count { get; }

    /// <summary>Names of the members, in their order.</summary>
    IEnumerable<string> GetMembers();

    /// <summary>Whether there is such a member.</summary>
    bool Contains(string member);

    /// <summary>Whether templates may write no member at all.</summary>
    bool IsReadOnly { get; set; }

    /// <summary>Reads a member.</summary>
    bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value);

    /// <summary>Whether this member may be written.</summary>
    bool CanWrite(string member);

    /// <summary>Writes a member; false when it may not be written.</summary>
    bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly);

    /// <summary>Takes a member away.</summary>
    bool Remove(string member);

    /// <summary>Makes a member (not) writable.</summary>
    void SetReadOnly(string member, bool readOnly);
}

#pragma warning disable CA1711 // Scriban's names.
/// <summary>Decides the name of a .NET member in templates.</summary>
public delegate string MemberRenamerDelegate(System.Reflection.MemberInfo member);

/// <summary>Decides whether a .NET member is seen by templates.</summary>
public delegate bool MemberFilterDelegate(System.Reflection.MemberInfo member);
