using System.Buffers;
using System.Buffers.Binary;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>
/// Compresses by RFC 1951 with the fixed code: repetitions are referred back to, which is nearly all there is to save in markup. See
/// <see cref="ZipPackage"/> for why it is done here.
/// </summary>
internal sealed class Deflate
{
    private const int Window = 32 * 1024;
    private const int ShortestMatch = 4;
    private const int LongestMatch = 258;
    private const int HashBits = 15;

    // How many earlier places with the same four bytes are compared. More takes longer and saves little in markup.
    private const int MaxCandidates = 24;
    private const int EndOfBlock = 256;
    private const int FirstLength = 257;

    private static readonly int[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] DistanceBase =
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    private readonly List<byte> _output = [];
    private uint _bits;
    private int _bitCount;

    private Deflate()
    {
    }

    /// <summary>The compressed bytes, one block.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> input)
    {
        var deflate = new Deflate();
        deflate._output.EnsureCapacity((input.Length / 8) + 64);
        deflate.Bits(1, 1);
        deflate.Bits(1, 2);
        deflate.Block(input);
        deflate.Symbol(EndOfBlock);
        deflate.Bits(0, 7);
        return deflate._output.ToArray();
    }

    private void Block(ReadOnlySpan<byte> input)
    {
        // Lent out again and again: they are larger than most of what is compressed, and a year writes thousands of documents of a dozen parts.
        var last = ArrayPool<int>.Shared.Rent(1 << HashBits);
        var before = ArrayPool<int>.Shared.Rent(Window);
        try
        {
            Array.Clear(last);
            Block(input, last, before);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(last);
            ArrayPool<int>.Shared.Return(before);
        }
    }

    /// <param name="input">What to compress.</param>
    /// <param name="last">The last place each hash was seen at, counted from 1; 0 is none.</param>
    /// <param name="before">For each place in the window, the one before it with the same hash. Read only where it was written before, so it may hold anything.</param>
    private void Block(ReadOnlySpan<byte> input, int[] last, int[] before)
    {
        var position = 0;
        while (position < input.Length)
        {
            var (length, distance) = Longest(input, position, last, before);
            if (length < ShortestMatch)
            {
                Symbol(input[position]);
                length = 1;
            }
            else
            {
                Match(length, distance);
            }

            for (var end = position + length; position < end; position++)
            {
                if (position + ShortestMatch <= input.Length)
                {
                    var hash = Hash(input[position..]);
                    before[position % Window] = last[hash];
                    last[hash] = position + 1;
                }
            }
        }
    }

    private static (int Length, int Distance) Longest(ReadOnlySpan<byte> input, int position, int[] last, int[] before)
    {
        var rest = input[position..];
        if (rest.Length < ShortestMatch)
        {
            return (0, 0);
        }

        rest = rest[..Math.Min(rest.Length, LongestMatch)];
        var (best, distance) = (0, 0);
        var candidate = last[Hash(rest)] - 1;
        for (var tried = 0; tried < MaxCandidates && candidate >= 0 && position - candidate <= Window - 1 && best < rest.Length; tried++)
        {
            var length = input[candidate..].CommonPrefixLength(rest);
            if (length > best)
            {
                (best, distance) = (length, position - candidate);
            }

            candidate = before[candidate % Window] - 1;
        }

        return (best, distance);
    }

    private static int Hash(ReadOnlySpan<byte> bytes) => (int)((BinaryPrimitives.ReadUInt32LittleEndian(bytes) * 2654435761u) >> (32 - HashBits));

    private void Match(int length, int distance)
    {
        var l = Place(LengthBase, length);
        Symbol(FirstLength + l);
        Bits((uint)(length - LengthBase[l]), LengthBits[l]);
        var d = Place(DistanceBase, distance);
        Code((uint)d, 5);
        Bits((uint)(distance - DistanceBase[d]), d < 4 ? 0 : (d / 2) - 1);
    }

    private static int Place(int[] bases, int value)
    {
        var place = Array.BinarySearch(bases, value);
        return place >= 0 ? place : ~place - 1;
    }

    // RFC 1951, 3.2.6.
    private void Symbol(int symbol)
    {
        var (code, bits) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        Code((uint)code, bits);
    }

    /// <summary>Codes go out highest bit first, everything else lowest first.</summary>
    private void Code(uint code, int count)
    {
        uint reversed = 0;
        for (var i = 0; i < count; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        Bits(reversed, count);
    }

    private void Bits(uint value, int count)
    {
        _bits |= value << _bitCount;
        _bitCount += count;
        while (_bitCount >= 8)
        {
            _output.Add((byte)_bits);
            _bits >>= 8;
            _bitCount -= 8;
        }
    }
}
