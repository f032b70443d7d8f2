using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace PaperGen.Typesetting;

/// <summary>A mapped file as memory, so that opening a font of many megabytes reads only the pages that are used.</summary>
/// <remarks>Dispose it only when no <see cref="FontFace"/> that was loaded from it is used any more.</remarks>
public sealed unsafe class MappedMemory : MemoryManager<byte>
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly int _length;
    private byte* _start;

    /// <summary>Takes over a view.</summary>
    /// <param name="view">The mapped file, from its first byte.</param>
    /// <param name="length">Length of the file; the view itself is rounded up to whole pages.</param>
    public MappedMemory(MemoryMappedViewAccessor view, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, view.Capacity);
        _view = view;
        _length = length;
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + view.PointerOffset;
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(_start == null, this);
        return new Span<byte>(_start, _length);
    }

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ObjectDisposedException.ThrowIf(_start == null, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)elementIndex, (uint)_length);
        return new MemoryHandle(_start + elementIndex, pinnable: this); // mapped memory never moves
    }

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (_start == null) return;
        _start = null;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        if (disposing) _view.Dispose();
    }
}
