namespace PaperGen.Templates.Runtime;

/// <summary>The variables that begin with $, of one call, include or page. There are few: a search through them is the fastest.</summary>
internal sealed class Locals(ScriptArray? arguments, Compilation.WrappedBlock? block)
{
    private string[] _names = [];
    private object?[] _values = [];
    private bool[]? _readOnly;
    private int _count;

    /// <summary>What <c>$</c> holds.</summary>
    public ScriptArray Arguments => field ??= arguments ?? [];

    /// <summary>What <c>$$</c> runs.</summary>
    public Compilation.WrappedBlock? Block { get; set; } = block;

    public bool TryGet(string name, out object? value)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_names[i] != name) continue;
            value = _values[i];
            return true;
        }

        return TryGetArgument(name[1..], out value);
    }

    /// <summary>False when it may not be written.</summary>
    public bool TrySet(string name, object? value)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_names[i] != name) continue;
            if (_readOnly is not null && _readOnly[i]) return false;
            _values[i] = value;
            return true;
        }

        if (_count == _names.Length)
        {
            Array.Resize(ref _names, Math.Max(4, _count * 2));
            Array.Resize(ref _values, _names.Length);
            if (_readOnly is not null) Array.Resize(ref _readOnly, _names.Length);
        }

        _names[_count] = name;
        _values[_count++] = value;
        return true;
    }

    public void MakeReadOnly(string name)
    {
        TryGet(name, out var value);
        TrySet(name, value);
        _readOnly ??= new bool[_names.Length];
        _readOnly[Array.IndexOf(_names, name, 0, _count)] = true;
    }

    /// <summary>Puts back what a loop variable had hidden.</summary>
    public void Restore(string name, bool existed, object? value)
    {
        var i = Array.IndexOf(_names, name, 0, _count);
        if (i < 0) return;
        if (existed)
        {
            _values[i] = value;
            return;
        }

        _count--;
        _names[i] = _names[_count];
        _values[i] = _values[_count];
        _values[_count] = null;
        if (_readOnly is not null) _readOnly[i] = _readOnly[_count];
    }

    /// <summary>$0, $1 … and the named arguments.</summary>
    private bool TryGetArgument(string name, out object? value)
    {
        value = null;
        if (arguments is null || name.Length == 0) return false;
        if (char.IsAsciiDigit(name[0]))
        {
            if (!int.TryParse(name, out var index) || index >= arguments.Count) return false;
            value = arguments[index];
            return true;
        }

        return arguments.MembersOrNull is { } members && members.TryGetValue(null, default, name, out value);
    }
}
