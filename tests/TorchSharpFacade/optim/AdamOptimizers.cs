#nullable disable

using System;
using System.Collections.Generic;
using System.IO;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class Adam : OptimizerHelper, optim.IBetas
{
    public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public Adam(
        IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
    public Adam(
        IEnumerable<Adam.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? eps;
        public double? weight_decay;
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<Adam.Options>, optim.IBetas
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, Adam.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
        public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    }
}

public class AdamW : OptimizerHelper, optim.IBetas
{
    public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public AdamW(
        IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
    public AdamW(
        IEnumerable<AdamW.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? eps;
        public double? weight_decay;
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<AdamW.Options>, optim.IBetas
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, AdamW.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
        public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    }
}

public class Adamax : OptimizerHelper, optim.IBetas
{
    public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public Adamax(
        IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0) => throw Facade.NotExecutable();
    public Adamax(
        IEnumerable<Adamax.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? eps;
        public double? weight_decay;
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<Adamax.Options>, optim.IBetas
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, Adamax.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1.0, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.0) => throw Facade.NotExecutable();
        public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    }
}

public class NAdam : OptimizerHelper, optim.IBetas
{
    public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public NAdam(
        IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0, double momentum_decay = 0.004) => throw Facade.NotExecutable();
    public NAdam(
        IEnumerable<NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0, double momentum_decay = 0.004) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? eps;
        public double? weight_decay;
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<NAdam.Options>, optim.IBetas
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, NAdam.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1.0, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.0, double momentum_decay = 0.004) => throw Facade.NotExecutable();
        public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    }
}

public class RAdam : OptimizerHelper, optim.IBetas
{
    public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public RAdam(
        IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0) => throw Facade.NotExecutable();
    public RAdam(
        IEnumerable<RAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0.0) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? eps;
        public double? weight_decay;
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<RAdam.Options>, optim.IBetas
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, RAdam.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1.0, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.0) => throw Facade.NotExecutable();
        public (double, double) Betas { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    }
}
