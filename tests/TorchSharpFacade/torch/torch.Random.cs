using System;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => throw Facade.NotExecutable();
    public static long initial_seed() => throw Facade.NotExecutable();
    public static Generator manual_seed(long seed) => throw Facade.NotExecutable();
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null)
        => throw Facade.NotExecutable();
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) => throw Facade.NotExecutable();
    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor poisson(Tensor input, Generator? generator = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor rand(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static double rand_float(Generator? generator = null) => throw Facade.NotExecutable();
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => throw Facade.NotExecutable();
    public static Tensor randint(
        long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randint(
        int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randint(
        long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randint(
        int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static int randint_int(int high, Generator? generator = null) => throw Facade.NotExecutable();
    public static int randint_int(int low, int high, Generator? generator = null) => throw Facade.NotExecutable();
    public static Tensor randint_like(
        Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
    public static long randint_long(long high, Generator? generator = null) => throw Facade.NotExecutable();
    public static long randint_long(long low, long high, Generator? generator = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor randn(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) => throw Facade.NotExecutable();
    public static double randn_float(Generator? generator = null) => throw Facade.NotExecutable();
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => throw Facade.NotExecutable();
    public static Tensor randperm(long n, Tensor @out, Generator? generator = null) => throw Facade.NotExecutable();
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
            => throw Facade.NotExecutable();
    public static long seed() => throw Facade.NotExecutable();
    public static void set_rng_state(Tensor new_state) => throw Facade.NotExecutable();
}

public static partial class torch
{
    public static partial class random
    {
        public static long initial_seed() => throw Facade.NotExecutable();
        public static Generator manual_seed(long seed) => throw Facade.NotExecutable();
        public static long seed() => throw Facade.NotExecutable();
        public static void set_rng_state(Tensor new_state) => throw Facade.NotExecutable();
    }
}
