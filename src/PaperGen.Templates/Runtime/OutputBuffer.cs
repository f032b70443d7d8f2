using System.Buffers;
using System.Text;

namespace PaperGen.Templates.Runtime;

/// <summary>Growing text in a rented array.</summary>
internal sealed class OutputBuffer
{
    private char[] _chars = ArrayPool<char>.Shared.Rent(4096);

    public int Length { get; private set; }

    /// <summary>Whether the text was cut and takes no more.</summary>
    public bool IsCut { get; private set; }

    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _chars.Length) Grow(text.Length);
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Takes what fits under the limit, then an ellipsis, then nothing more.</summary>
    public void Cut(ReadOnlySpan<char> text, int limit)
    {
        Append(text[..Math.Max(0, limit - Length)]);
        Append("...");
        IsCut = true;
    }

    public string TakeText()
    {
        var text = Length == 0 ? "" : new string(_chars, 0, Length);
        Empty();
        return text;
    }

    public byte[] TakeUtf8()
    {
        var bytes = Encoding.UTF8.GetBytes(_chars, 0, Length);
        Empty();
        return bytes;
    }

    public void Release()
    {
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
    }

    private void Empty()
    {
        Length = 0;
        IsCut = false;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + more, _chars.Length * 2));
        _chars.AsSpan(0, Length).CopyTo(larger);
        if (_chars.Length > 0) ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }
}
