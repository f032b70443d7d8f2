using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperGen.Pages;

/// <summary>
/// The two inner loops of the search, on rows of costs by height. A row is followed by a vector's length of
/// <see cref="Unreached"/>, so that no loop needs a tail. Compiled once and for good: the first page has the same loops as the hundredth.
/// </summary>
internal static class MinPlus
{
    /// <summary>No layout of this height. The sum of two still fits in 16 bits.</summary>
    public const ushort Unreached = 32767;

    /// <summary>Costs after the end of a row that may be read and written.</summary>
    public static int Padding { get; } = Vector<ushort>.Count;

    /// <summary>One part above the other: <c>sums[shift + i + j] = min(sums[…], upper[i] + lower[j])</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Stack(ReadOnlySpan<ushort> upper, ReadOnlySpan<ushort> lower, int lowerCount, Span<ushort> sums, int sumCount, int shift)
    {
        ref var from = ref MemoryMarshal.GetReference(lower);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < upper.Length; i++)
        {
            if (upper[i] == Unreached) continue;
            var cost = new Vector<ushort>(upper[i]);
            var start = shift + i;
            var end = Math.Min(lowerCount, sumCount - start);
            for (var j = 0; j < end; j += Vector<ushort>.Count)
            {
                var known = Vector.LoadUnsafe(ref to, (nuint)(start + j));
                Vector.Min(known, cost + Vector.LoadUnsafe(ref from, (nuint)j)).StoreUnsafe(ref to, (nuint)(start + j));
            }
        }
    }

    /// <summary>Two parts of one height side by side: <c>sums[i] = min(sums[i], left[i] + right[i])</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right, Span<ushort> sums, int count)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < count; i += Vector<ushort>.Count)
        {
            var known = Vector.LoadUnsafe(ref to, (nuint)i);
            var sum = Vector.LoadUnsafe(ref a, (nuint)i) + Vector.LoadUnsafe(ref b, (nuint)i);
            Vector.Min(known, sum).StoreUnsafe(ref to, (nuint)i);
        }
    }
}
