#nullable disable

using System;
using System.Collections.Generic;
using System.IO;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class Adadelta : OptimizerHelper
{
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public Adadelta(
        IEnumerable<Parameter> parameters, double lr, double rho = 0.9, double eps = 1e-6, double weight_decay = 0.0,
        bool maximize = false) => throw Facade.NotExecutable();
    public Adadelta(
        IEnumerable<Adadelta.ParamGroup> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0.0,
        bool maximize = false) => throw Facade.NotExecutable();
    public override void add_param_group(Modules.ParamGroup param_group) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? eps;
        public double? weight_decay;
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<Adadelta.Options>
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, Adadelta.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0.0,
            bool maximize = false) => throw Facade.NotExecutable();
    }
}

public class Adagrad : OptimizerHelper
{
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public Adagrad(
        IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0.0, double weight_decay = 0.0,
        double initial_accumulator_value = 0.0, double eps = 1e-10) => throw Facade.NotExecutable();
    public Adagrad(
        IEnumerable<Adagrad.ParamGroup> parameters, double lr = 0.01, double lr_decay = 0.0, double weight_decay = 0.0,
        double initial_accumulator_value = 0.0, double eps = 1e-10) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? eps;
        public double? weight_decay;
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<Adagrad.Options>
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, Adagrad.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0.0, double weight_decay = 0.0,
            double initial_accumulator_value = 0.0, double eps = 1e-10) => throw Facade.NotExecutable();
    }
}

public class RMSProp : OptimizerHelper, optim.IMomentum
{
    public double Momentum { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public RMSProp(
        IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0.0,
        double momentum = 0.0, bool centered = false, bool maximize = false) => throw Facade.NotExecutable();
    public RMSProp(
        IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0.0,
        double momentum = 0.0, bool centered = false, bool maximize = false) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? alpha;
        public bool? centered;
        public double? eps;
        public double? momentum;
        public double? weight_decay;
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<RMSProp.Options>, optim.IMomentum
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, RMSProp.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0.0,
            double momentum = 0.0, bool centered = false) => throw Facade.NotExecutable();
        public double Momentum { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    }
}

public class Rprop : OptimizerHelper
{
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public Rprop(
        IEnumerable<Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6,
        double max_step = 50.0, bool maximize = false) => throw Facade.NotExecutable();
    public Rprop(
        IEnumerable<Rprop.ParamGroup> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6,
        double max_step = 50.0, bool maximize = false) => throw Facade.NotExecutable();
    public override void add_param_group(Modules.ParamGroup param_group) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? etaminus;
        public double? etaplus;
        public double? max_step;
        public double? min_step;
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<Rprop.Options>
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, Rprop.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6,
            double max_step = 50.0, bool maximize = false) => throw Facade.NotExecutable();
    }
}
